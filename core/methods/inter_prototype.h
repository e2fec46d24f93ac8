// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/head.h"
#include "core/methods/method.h"

#include <memory>
#include <vector>

namespace interproto {

struct InterPrototypeOptions {
    double lambdaChild = 1.0;  ///< weight of the child term; 0 leaves plain margin training
};

/// Drives the prototypes of child identities apart (Inter-Prototype, BMVC 2021), as an addition to
/// any margin head:
///
///     L_ip = 1/n^2 sum_ij (u_i . u_j - delta_ij)^2     over the n child classes
///
/// Only the head's weights get its gradient. The 1/n^2 makes it small: that is the published form.
class PrototypeTerm {
public:
    /// Ids outside 0..classes-1 or repeated are an Error (BadInput).
    PrototypeTerm(std::vector<std::int64_t> childClasses, double lambda, std::int64_t classes);

    double lambda() const { return lambda_; }
    std::int64_t size() const { return ids_.size(0); }
    /// False when there is nothing to compute: no child class, or lambda 0.
    bool isActive() const { return size() > 0 && lambda_ != 0; }
    /// The unweighted term, a scalar; 0 without gradient when not active.
    torch::Tensor operator()(const MarginHead& head) const;

private:
    torch::Tensor ids_;  // [n] int64, on the CPU
    double lambda_;
};

/// A margin head with or without the child term: the head's terms ("ce", ...) and "proto" (0 when
/// not active), total = the head's + lambda proto.
class MarginMethod : public Method {
public:
    MarginMethod(std::shared_ptr<MarginHead> head, PrototypeTerm term);

    Losses forward(const MethodInput& input) override;
    std::vector<MethodParameter> methodParameters() const override;
    torch::Tensor prototypes() const override;
    std::vector<NamedTensor> headState() const override;
    LoadReport loadHeadState(const std::vector<NamedTensor>& state,
                             const std::string& file) override;

    MarginHead& head() { return *head_; }

private:
    std::shared_ptr<MarginHead> head_;
    PrototypeTerm term_;
};

}  // namespace interproto

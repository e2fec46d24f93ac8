// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/ages.h"
#include "core/methods/head.h"
#include "core/methods/method.h"

#include <memory>
#include <string>
#include <vector>

namespace interproto {

/// What OECNN, DAL and MTL share: a margin head for the identities (CosFace in the study), networks
/// that look at ages beside it, and one file for all of them.
class AgeMethod : public Method {
public:
    torch::Tensor prototypes() const override { return head_->prototypes(); }
    std::vector<MethodParameter> methodParameters() const override;
    std::vector<NamedTensor> headState() const override;
    LoadReport loadHeadState(const std::vector<NamedTensor>& state,
                             const std::string& file) override;

protected:
    /// `weightName`: how the official file calls the class weights.
    AgeMethod(std::shared_ptr<MarginHead> head, AgeOptions ages, std::string weightName);

    MarginHead& head() { return *head_; }
    const AgeOptions& ageOptions() const { return ages_; }
    /// How the optimiser treats a parameter of the module, by its name; the default decays all.
    virtual MethodParameter described(const std::string& name, const torch::Tensor& tensor) const;

private:
    std::shared_ptr<MarginHead> head_;
    AgeOptions ages_;
    std::string weightName_;
};

}  // namespace interproto

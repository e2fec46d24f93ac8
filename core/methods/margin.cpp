// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/margin.h"

#include <torch/autograd.h>

#include <cmath>
#include <numbers>

namespace interproto {

namespace {

namespace autograd = torch::autograd;

/// One node where autograd would keep four [B, C] buffers: it keeps the mask and the cosines, which
/// are kept anyway.
class HardFunction : public autograd::Function<HardFunction> {
public:
    static torch::Tensor forward(autograd::AutogradContext* context,
                                 const torch::Tensor& cosines,
                                 const torch::Tensor& threshold,
                                 const torch::Tensor& linear,
                                 double square,
                                 double constant)
    {
        const torch::Tensor isHard = cosines > threshold;
        context->save_for_backward({cosines, isHard, linear});
        context->saved_data["square"] = square;
        const torch::Tensor value =
            (cosines * square).add_(linear).mul_(cosines).add_(constant);  // [B, C]
        return at::where(isHard, value, cosines);
    }

    static autograd::variable_list backward(autograd::AutogradContext* context,
                                            const autograd::variable_list& gradients)
    {
        const autograd::variable_list saved = context->get_saved_variables();
        const double square = context->saved_data["square"].toDouble();
        torch::Tensor slope = (saved[0] * (2 * square)).add_(saved[2]);
        slope.masked_fill_(saved[1].logical_not(), 1).mul_(gradients[0]);
        return {slope, {}, {}, {}, {}};
    }
};

}  // namespace

torch::Tensor ownCosines(const torch::Tensor& cosines, const torch::Tensor& labels)
{
    return cosines.gather(1, labels.unsqueeze(1));
}

torch::Tensor shiftedCosine(const torch::Tensor& cosine, double margin)
{
    // sqrt has no finite slope at 0: stay two float32 steps away from it.
    const torch::Tensor safe = cosine.clamp(-1 + 1e-7, 1 - 1e-7);
    const torch::Tensor sine = (1 - safe * safe).sqrt();
    return cosine * std::cos(margin) - sine * std::sin(margin);
}

torch::Tensor arcTarget(const torch::Tensor& cosine, double margin)
{
    const torch::Tensor fallback = cosine - margin * std::sin(margin);
    return torch::where(
        cosine > std::cos(std::numbers::pi - margin), shiftedCosine(cosine, margin), fallback);
}

torch::Tensor scaledWith(const torch::Tensor& cosines,
                         const torch::Tensor& labels,
                         const torch::Tensor& target,
                         double scale)
{
    return cosines.scatter(1, labels.unsqueeze(1), target).mul_(scale);
}

torch::Tensor reweighed(const torch::Tensor& cosines,
                        const torch::Tensor& threshold,
                        const HardRule& rule)
{
    return HardFunction::apply(
        cosines, threshold.detach(), rule.linear, rule.square, rule.constant);
}

}  // namespace interproto

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/cosines.h"

#include "core/nets/backbone.h"

#include <torch/autograd.h>

namespace interproto {

namespace {

namespace autograd = torch::autograd;

/// c_bj = r_b . w_j / |w_j|. With G the gradient of c and G' = G / |w|:
///
///     dr = G' W,   dw_j = sum_b G'_bj r_b - w_j (sum_b G'_bj c_bj) / |w_j|
class CosineFunction : public autograd::Function<CosineFunction> {
public:
    static torch::Tensor forward(autograd::AutogradContext* context,
                                 const torch::Tensor& rows,
                                 const torch::Tensor& weights,
                                 bool areColumns)
    {
        const torch::Tensor columns = areColumns ? weights : weights.t();  // [E, C]
        const torch::Tensor norms =
            classNorms(weights, areColumns ? WeightLayout::Columns : WeightLayout::Rows);
        const torch::Tensor cosines = at::mm(rows, columns).div_(norms);
        context->save_for_backward({rows, weights, norms, cosines});
        context->saved_data["are_columns"] = areColumns;
        return cosines;
    }

    static autograd::variable_list backward(autograd::AutogradContext* context,
                                            const autograd::variable_list& gradients)
    {
        const autograd::variable_list saved = context->get_saved_variables();
        const torch::Tensor& rows = saved[0];
        const torch::Tensor& weights = saved[1];
        const torch::Tensor& norms = saved[2];
        const bool areColumns = context->saved_data["are_columns"].toBool();
        torch::Tensor scaled = gradients[0] / norms;  // [B, C]
        torch::Tensor forRows;
        if (context->needs_input_grad(0))
            forRows = at::mm(scaled, areColumns ? weights.t() : weights);
        torch::Tensor forWeights;
        if (context->needs_input_grad(1)) {
            forWeights = areColumns ? at::mm(rows.t(), scaled) : at::mm(scaled.t(), rows);
            // The part along a class's own weights: turning them changes cosines, length does not.
            const torch::Tensor along = scaled.mul_(saved[3]).sum(0).div_(norms);  // [C]
            forWeights.addcmul_(weights, areColumns ? along : along.unsqueeze(1), -1);
        }
        return {forRows, forWeights, {}};
    }
};

}  // namespace

torch::Tensor classCosines(const torch::Tensor& rows,
                           const torch::Tensor& weights,
                           WeightLayout layout)
{
    return CosineFunction::apply(rows, weights, layout == WeightLayout::Columns);
}

torch::Tensor classRows(const torch::Tensor& weights, WeightLayout layout)
{
    return unitRows(layout == WeightLayout::Columns ? weights.t() : weights);
}

torch::Tensor classRows(const torch::Tensor& weights, WeightLayout layout, const torch::Tensor& ids)
{
    const torch::Tensor places = ids.to(weights.device());
    return layout == WeightLayout::Columns ? unitRows(weights.index_select(1, places).t())
                                           : unitRows(weights.index_select(0, places));
}

torch::Tensor classNorms(const torch::Tensor& weights, WeightLayout layout)
{
    const torch::Tensor norms =
        at::linalg_vector_norm(weights, 2, {layout == WeightLayout::Columns ? 0 : 1});
    return at::where(norms == 0, torch::ones_like(norms), norms);
}

}  // namespace interproto

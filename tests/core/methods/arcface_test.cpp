// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/arcface.h"

#include "core/base/error.h"
#include "core/methods/inter_prototype.h"
#include "core/nets/backbone.h"
#include "tests/support/torch_compare.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace interproto;

namespace {

/// A head whose columns are the given ones.
std::shared_ptr<ArcFace> headOf(const torch::Tensor& columns, const ArcFaceOptions& options = {})
{
    auto head = std::make_shared<ArcFace>(options, columns.size(0), columns.size(1));
    head->parameters()[0].set_data(columns.clone());
    return head;
}

torch::Tensor kernelOf(const ArcFace& head)
{
    return head.parameters()[0];
}

/// Softmax cross-entropy of two logits.
double crossEntropy(double target, double other)
{
    return std::log1p(std::exp(other - target));
}

torch::Tensor direction(double radians)
{
    return torch::tensor({{std::cos(radians), std::sin(radians)}}, torch::kDouble);
}

double lossAt(double radians, const ArcFaceOptions& options)
{
    return headOf(torch::eye(2, torch::kDouble), options)
        ->forward(direction(radians), torch::tensor({0L}))
        .item<double>();
}

}  // namespace

class ArcFaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void columnsAreDrawnAsUnitVectors()
    {
        const ArcFace head({}, 32, 40);
        COMPARE_TENSORS(kernelOf(head).norm(2, 0), torch::ones({40}), 1e-6);
    }

    void marginTouchesOnlyTheTargetClass()
    {
        // Class 0 lies at angle 0, class 1 at 90 degrees, the image at 0.3.
        const ArcFaceOptions options{.margin = 0.5, .scale = 4};
        const double wanted = crossEntropy(4 * std::cos(0.3 + 0.5), 4 * std::sin(0.3));
        QVERIFY(std::abs(lossAt(0.3, options) - wanted) < 1e-12);
        const double plain = crossEntropy(4 * std::cos(0.3), 4 * std::sin(0.3));
        QVERIFY(std::abs(lossAt(0.3, {.margin = 0, .scale = 4}) - plain) < 1e-12);
    }

    void beyondPiMinusMarginAStraightLineGoesOn()
    {
        const ArcFaceOptions options{.margin = 0.5, .scale = 4};
        const double angle = std::numbers::pi - 0.2;
        const double wanted =
            crossEntropy(4 * (std::cos(angle) - 0.5 * std::sin(0.5)), 4 * std::sin(angle));
        QVERIFY(std::abs(lossAt(angle, options) - wanted) < 1e-12);
        const double before = std::numbers::pi - 0.6;
        const double shifted = crossEntropy(4 * std::cos(before + 0.5), 4 * std::sin(before));
        QVERIFY(std::abs(lossAt(before, options) - shifted) < 1e-12);
    }

    void cosinesOfExactlyOneStayFinite()
    {
        for (const double sign : {1.0, -1.0}) {
            const auto head = headOf(torch::eye(3));
            torch::Tensor rows = torch::zeros({2, 3});
            rows[0][0] = sign;
            rows[1][2] = 1;
            rows.requires_grad_();
            const torch::Tensor loss = head->forward(rows, torch::tensor({0L, 1L}));
            loss.backward();
            QVERIFY(std::isfinite(loss.item<double>()));
            QVERIFY(at::isfinite(rows.grad()).all().item<bool>());
            QVERIFY(at::isfinite(kernelOf(*head).grad()).all().item<bool>());
        }
    }

    void cosinesOfOneHaveTheExactLoss()
    {
        const double loss = lossAt(0, {.margin = 0.5, .scale = 4});
        QVERIFY(std::abs(loss - crossEntropy(4 * std::cos(0.5), 0)) < 1e-3);
    }

    void zeroColumnsAndRowsStayFinite()
    {
        torch::Tensor columns = torch::eye(3);
        columns.select(1, 1).zero_();
        const auto head = headOf(columns);
        torch::Tensor rows = torch::zeros({2, 3});
        rows[1][0] = 1;
        rows.requires_grad_();
        head->forward(rows, torch::tensor({1L, 0L})).backward();
        QVERIFY(at::isfinite(rows.grad()).all().item<bool>());
        QVERIFY(at::isfinite(kernelOf(*head).grad()).all().item<bool>());
    }

    void lossIsTheMeanOverTheBatch()
    {
        const auto head = headOf(torch::eye(2, torch::kDouble));
        const torch::Tensor both = torch::cat({direction(0.3), direction(1.1)});
        const double one = head->forward(direction(0.3), torch::tensor({0L})).item<double>();
        const double two = head->forward(direction(1.1), torch::tensor({1L})).item<double>();
        const double mean = head->forward(both, torch::tensor({0L, 1L})).item<double>();
        QVERIFY(std::abs(mean - (one + two) / 2) < 1e-12);
    }

    void oneClassLosesNothing()
    {
        ArcFace head({}, 4, 1);
        QCOMPARE(
            head.forward(unitRows(torch::randn({2, 4})), torch::tensor({0L, 0L})).item<double>(),
            0.0);
    }

    void lengthOfColumnsDoesNotMatter()
    {
        const torch::Tensor columns = torch::randn({4, 6}, torch::kDouble);
        const torch::Tensor rows = unitRows(torch::randn({3, 4}, torch::kDouble));
        const torch::Tensor labels = torch::tensor({5L, 0L, 2L});
        COMPARE_TENSORS(headOf(columns * 7)->forward(rows, labels),
                        headOf(columns)->forward(rows, labels),
                        1e-12);
    }

    void labelsOutsideAreErrors()
    {
        ArcFace head({}, 4, 3);
        const torch::Tensor rows = unitRows(torch::randn({2, 4}));
        QVERIFY_EXCEPTION_THROWN(head.forward(rows, torch::tensor({0L, 3L})), Error);
        QVERIFY_EXCEPTION_THROWN(head.forward(rows, torch::tensor({-1L, 0L})), Error);
        QVERIFY_EXCEPTION_THROWN(head.forward(rows, torch::tensor({0L})), Error);
        QVERIFY_EXCEPTION_THROWN(head.forward(torch::randn({2, 5}), torch::tensor({0L, 1L})),
                                 Error);
    }

    void senselessOptionsAreErrors()
    {
        QVERIFY_EXCEPTION_THROWN(ArcFace({.margin = -0.1}, 4, 3), Error);
        QVERIFY_EXCEPTION_THROWN(ArcFace({.scale = 0}, 4, 3), Error);
        QVERIFY_EXCEPTION_THROWN(ArcFace({}, 4, 0), Error);
    }

    void childTermIsTheMeanSquareOfTheGramMatrix()
    {
        // Unit columns at 0, 60 and 90 degrees; children 0 and 1: (1/4) * 2 * cos(60)^2.
        const double third = std::numbers::pi / 3;
        const torch::Tensor columns =
            torch::cat({direction(0), direction(third), direction(std::numbers::pi / 2)}).t();
        const auto head = headOf(columns * 3);
        QVERIFY(std::abs(PrototypeTerm({0, 1}, 1, 3)(*head).item<double>() - 0.125) < 1e-12);
        QVERIFY(std::abs(PrototypeTerm({0, 2}, 1, 3)(*head).item<double>()) < 1e-12);
    }

    void childTermWithoutChildrenOrWeightIsZero()
    {
        const auto head = std::make_shared<ArcFace>(ArcFaceOptions{}, 4, 6);
        QVERIFY(!PrototypeTerm({}, 1, 6).isActive());
        QVERIFY(!PrototypeTerm({1, 2}, 0, 6).isActive());
        QCOMPARE(PrototypeTerm({}, 1, 6)(*head).item<double>(), 0.0);
        MarginMethod method(head, PrototypeTerm({}, 1, 6));
        MethodInput input;
        input.embeddings = unitRows(torch::randn({2, 4}));
        input.labels = torch::tensor({0L, 5L});
        const Losses losses = method.forward(input);
        losses.total.backward();
        QVERIFY(at::equal(losses.total, losses.terms.at(0).second));
        QVERIFY(at::isfinite(kernelOf(*head).grad()).all().item<bool>());
    }

    void oneChildAloneCostsNothing()
    {
        const auto head = headOf(torch::randn({4, 6}, torch::kDouble));
        const torch::Tensor loss = PrototypeTerm({3}, 1, 6)(*head);
        loss.backward();
        QVERIFY(loss.item<double>() < 1e-30);
        QVERIFY(kernelOf(*head).grad().abs().max().item<double>() < 1e-15);
    }

    void childTermTurnsColumnsAndNeverStretchesThem()
    {
        const auto head = headOf(torch::randn({4, 6}, torch::kDouble) * 2);
        PrototypeTerm({5, 0, 3}, 1, 6)(*head).backward();
        const torch::Tensor gradient = kernelOf(*head).grad();
        QVERIFY((gradient * kernelOf(*head)).sum(0).abs().max().item<double>() < 1e-15);
        QVERIFY(gradient.select(1, 0).abs().max().item<double>() > 1e-4);
        QCOMPARE(gradient.select(1, 1).abs().max().item<double>(), 0.0);
    }

    void orderOfChildrenDoesNotMatter()
    {
        const auto head = headOf(torch::randn({4, 6}));
        QVERIFY(at::equal(PrototypeTerm({5, 0, 3}, 1, 6)(*head),
                          PrototypeTerm({0, 3, 5}, 1, 6)(*head)));
    }

    void childrenThatDoNotExistAreErrors()
    {
        QVERIFY_EXCEPTION_THROWN(PrototypeTerm({0, 6}, 1, 6), Error);
        QVERIFY_EXCEPTION_THROWN(PrototypeTerm({-1}, 1, 6), Error);
        QVERIFY_EXCEPTION_THROWN(PrototypeTerm({2, 2}, 1, 6), Error);
    }
};

QTEST_APPLESS_MAIN(ArcFaceTest)
#include "arcface_test.moc"

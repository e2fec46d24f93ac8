// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/catalog.h"

#include "core/base/error.h"
#include "core/nets/backbone.h"
#include "core/nets/speed.h"
#include "tests/support/torch_compare.h"

#include <QTemporaryDir>
#include <QTest>

using namespace interproto;

namespace {

MethodShape smallShape()
{
    return {.classes = 7, .embeddingSize = 5, .childClasses = {1, 4, 6}};
}

std::unique_ptr<Method> seeded(const std::string& key, std::uint64_t seed)
{
    torch::manual_seed(seed);
    return makeMethod({.method = key}, smallShape());
}

/// Labels are the nearest class for some rows and not for others, so that all branches of a margin
/// are met.
MethodInput smallInput(at::ScalarType type)
{
    torch::manual_seed(11);
    MethodInput input;
    input.features = torch::randn({6, 5}, type);
    input.embeddings = unitRows(input.features).detach().requires_grad_();
    input.labels = torch::tensor({0L, 1L, 6L, 3L, 4L, 1L});
    input.ages = torch::tensor({5.F, 9.F, 12.F, 30.F, 41.F, 70.F});
    return input;
}

std::vector<torch::Tensor> gradients(Method& method, const MethodInput& input)
{
    method.zero_grad();
    method.forward(input).total.backward();
    std::vector<torch::Tensor> result = {input.embeddings.grad().clone()};
    for (const MethodParameter& parameter : method.methodParameters())
        result.push_back(parameter.tensor.grad().clone());
    return result;
}

}  // namespace

/// Runs over every method of the catalogue: a new one gets all this for its line there.
class CatalogTest : public QObject {
    Q_OBJECT

    static void everyMethod()
    {
        QTest::addColumn<QString>("key");
        for (const MethodEntry& entry : methodCatalog())
            QTest::newRow(entry.key.c_str()) << QString::fromStdString(entry.key);
    }

private Q_SLOTS:
    void entriesExplainThemselves()
    {
        for (const MethodEntry& entry : methodCatalog()) {
            QVERIFY(!entry.key.empty() && !entry.title.empty());
            QVERIFY(entry.summary.size() > 20);
            QVERIFY(entry.make != nullptr);
        }
    }

    void unknownMethodNamesTheKnownOnes()
    {
        try {
            makeMethod({.method = "arcfase"}, smallShape());
            QFAIL("accepted");
        } catch (const Error& error) {
            const QByteArray text = error.what();
            QCOMPARE(error.code(), ExitCode::Usage);
            QVERIFY2(text.contains("arcfase") && text.contains("arcface, inter_prototype"), text);
        }
    }

    void gradientsAreFinite_data() { everyMethod(); }
    void gradientsAreFinite()
    {
        QFETCH(QString, key);
        const auto method = seeded(key.toStdString(), 3);
        for (const torch::Tensor& gradient : gradients(*method, smallInput(torch::kFloat)))
            QVERIFY(at::isfinite(gradient).all().item<bool>() &&
                    gradient.abs().sum().item<double>() > 0);
    }

    void gradientsAgreeWithDifferences_data() { everyMethod(); }
    void gradientsAgreeWithDifferences()
    {
        QFETCH(QString, key);
        const auto method = seeded(key.toStdString(), 3);
        method->to(torch::kDouble);
        const MethodInput input = smallInput(torch::kDouble);
        const std::vector<torch::Tensor> found = gradients(*method, input);
        const auto loss = [&] { return method->forward(input).total; };
        COMPARE_TENSORS(found[0], testing::numericGradient(loss, input.embeddings), 1e-6);
        const std::vector<MethodParameter> parameters = method->methodParameters();
        for (std::size_t i = 0; i < parameters.size(); ++i)
            COMPARE_TENSORS(
                found[i + 1], testing::numericGradient(loss, parameters[i].tensor), 1e-6);
    }

    void sameSeedGivesTheSameBits_data() { everyMethod(); }
    void sameSeedGivesTheSameBits()
    {
        QFETCH(QString, key);
        const auto one = seeded(key.toStdString(), 9);
        const auto two = seeded(key.toStdString(), 9);
        const std::vector<torch::Tensor> first = gradients(*one, smallInput(torch::kFloat));
        const std::vector<torch::Tensor> second = gradients(*two, smallInput(torch::kFloat));
        for (std::size_t i = 0; i < first.size(); ++i)
            QVERIFY(at::equal(first[i], second[i]));
    }

    void termsAddUp_data() { everyMethod(); }
    void termsAddUp()
    {
        QFETCH(QString, key);
        torch::manual_seed(3);
        MethodOptions options;
        options.method = key.toStdString();
        options.interPrototype.lambdaChild = 2.5;
        const auto method = makeMethod(options, smallShape());
        const Losses losses = method->forward(smallInput(torch::kFloat));
        QCOMPARE(losses.terms.at(0).first, std::string("ce"));
        QCOMPARE(losses.terms.at(1).first, std::string("proto"));
        COMPARE_TENSORS(losses.terms[0].second + 2.5 * losses.terms[1].second, losses.total, 1e-6);
        QVERIFY(!losses.terms[0].second.requires_grad());
    }

    void stateSurvivesAFile_data() { everyMethod(); }
    void stateSurvivesAFile()
    {
        QFETCH(QString, key);
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("head.pth")).toStdString();
        const auto method = seeded(key.toStdString(), 3);
        writeStateDict(path, method->headState());
        const auto other = seeded(key.toStdString(), 4);
        other->loadHeadState(readStateDict(path), path);
        const MethodInput input = smallInput(torch::kFloat);
        QVERIFY(at::equal(method->forward(input).total, other->forward(input).total));
        QVERIFY(at::equal(method->prototypes(), other->prototypes()));
    }

    void prototypesAreUnitRows_data() { everyMethod(); }
    void prototypesAreUnitRows()
    {
        QFETCH(QString, key);
        const torch::Tensor rows = seeded(key.toStdString(), 3)->prototypes();
        QCOMPARE(rows.sizes().vec(), (std::vector<std::int64_t>{7, 5}));
        COMPARE_TENSORS(rows.norm(2, 1), torch::ones({7}), 1e-6);
        QVERIFY(!rows.requires_grad());
    }

    void autocastChangesNothing_data() { everyMethod(); }
    void autocastChangesNothing()
    {
        QFETCH(QString, key);
        const auto method = seeded(key.toStdString(), 3);
        const MethodInput input = smallInput(torch::kFloat);
        const torch::Tensor wanted = method->forward(input).total;
        const Autocast guard(at::kCPU, true);
        QVERIFY(at::equal(method->forward(input).total, wanted));
    }

    void headOfAnotherSizeIsRefused()
    {
        const auto method = seeded("arcface", 3);
        const std::vector<NamedTensor> state = {{"kernel", fromTorch(torch::zeros({5, 9}))}};
        try {
            method->loadHeadState(state, "/x/head.pth");
            QFAIL("accepted");
        } catch (const Error& error) {
            const QByteArray text = error.what();
            QVERIFY2(
                text.contains("[5, 9]") && text.contains("[5, 7]") && text.contains("/x/head.pth"),
                text);
        }
    }

    void parametersDecay()
    {
        const auto parameters = seeded("arcface", 3)->methodParameters();
        QCOMPARE(parameters.size(), std::size_t(1));
        QCOMPARE(parameters[0].name, std::string("kernel"));
        QVERIFY(parameters[0].decays);
    }
};

QTEST_APPLESS_MAIN(CatalogTest)
#include "catalog_test.moc"

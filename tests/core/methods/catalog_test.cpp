// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/catalog.h"

#include "core/base/error.h"
#include "core/methods/a_softmax.h"
#include "core/nets/backbone.h"
#include "core/nets/speed.h"
#include "tests/support/torch_compare.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace interproto;

namespace {

constexpr std::int64_t kClasses = 7;
constexpr std::int64_t kSize = 5;
constexpr std::int64_t kChannels = 3;
constexpr std::int64_t kSide = 2;

MethodShape smallShape()
{
    return {.classes = kClasses,
            .embeddingSize = kSize,
            .childClasses = {1, 4, 6},
            .mapChannels = kChannels,
            .mapSide = kSide};
}

/// OECNN with the head of its paper, beside the methods of the catalogue.
constexpr const char* kASoftmax = "oecnn with a_softmax";

std::vector<std::string> allKeys()
{
    std::vector<std::string> keys;
    for (const MethodEntry& entry : methodCatalog())
        keys.push_back(entry.key);
    keys.emplace_back(kASoftmax);
    return keys;
}

MethodOptions optionsOf(const std::string& key)
{
    MethodOptions options;
    options.oecnn.hasASoftmax = key == kASoftmax;
    options.method = options.oecnn.hasASoftmax ? "oecnn" : key;
    options.lambdaAge = 0.3;
    options.lambdaAdversary = 0.7;
    options.interPrototype.lambdaChild = 2.5;
    return options;
}

std::unique_ptr<Method> seeded(const std::string& key, std::uint64_t seed)
{
    torch::manual_seed(seed);
    return makeMethod(optionsOf(key), smallShape());
}

/// A batch whose tensors may be moved for differences: what a network gives, embeddings included.
/// Labels are the nearest class for some rows and not for others, so that all branches of a margin
/// are met; ages have gaps.
MethodInput smallInput(at::ScalarType type, std::int64_t count = 6, std::uint64_t seed = 11)
{
    torch::manual_seed(seed);
    MethodInput input;
    input.features = (torch::randn({count, kSize}, type) * 2).requires_grad_();
    input.embeddings = unitRows(input.features).detach().requires_grad_();
    input.labels = torch::tensor({0L, 1L, 6L, 3L, 4L, 1L}).narrow(0, 0, count);
    input.ages = torch::tensor({5.F, 13.F, NAN, 30.F, 41.F, 70.F}).narrow(0, 0, count);
    input.ageFeatures = torch::randn({count, kSize}, type).relu().requires_grad_();
    input.identityMap = torch::randn({count, kChannels, kSide, kSide}, type).requires_grad_();
    input.ageMap = torch::randn({count, kChannels, kSide, kSide}, type).requires_grad_();
    return input;
}

using Named = std::vector<std::pair<std::string, torch::Tensor>>;

/// What a loss may have a gradient for: the inputs and the method's parameters.
Named leavesOf(const Method& method, const MethodInput& input)
{
    Named leaves = {{"features", input.features},
                    {"embeddings", input.embeddings},
                    {"age features", input.ageFeatures},
                    {"identity map", input.identityMap},
                    {"age map", input.ageMap}};
    for (const MethodParameter& parameter : method.methodParameters())
        leaves.emplace_back(parameter.name, parameter.tensor);
    return leaves;
}

/// Gradients of the whole loss; undefined where a method does not look.
Named gradients(Method& method, const MethodInput& input)
{
    Named result = leavesOf(method, input);
    for (auto& [name, tensor] : result)
        tensor.mutable_grad() = torch::Tensor();
    method.forward(input).total.backward();
    for (auto& [name, tensor] : result)
        tensor = tensor.grad().defined() ? tensor.grad().clone() : torch::Tensor();
    return result;
}

torch::Tensor term(const Losses& losses, const std::string& name)
{
    for (const auto& [key, value] : losses.terms)
        if (key == name)
            return value;
    return torch::zeros({}, losses.total.options());
}

/// Weight of each term in the total, by the options above.
double weightOf(const std::string& term)
{
    if (term == "proto")
        return 2.5;
    if (term == "age")
        return 0.3;
    if (term == "dal" || term == "adversary")
        return 0.7;
    return 1;
}

/// The scalar whose slope a gradient is. The total, but for methods that stop or turn gradients on
/// purpose.
torch::Tensor lossFor(const std::string& method, const std::string& leaf, const Losses& losses)
{
    if (method == "broadface")  // the batch moves the network, the queue the classifier
        return leaf == "kernel" ? term(losses, "broad") + 2.5 * term(losses, "proto")
                                : term(losses, "ce");
    if (method == "mtl" && leaf == "identity map")  // reversed
        return -0.7 * term(losses, "adversary");
    return losses.total;
}

bool isFinite(const torch::Tensor& tensor)
{
    return at::isfinite(tensor).all().item<bool>();
}

}  // namespace

/// Runs over every method of the catalogue: a new one gets all this for its line there.
class CatalogTest : public QObject {
    Q_OBJECT

    static void everyMethod()
    {
        QTest::addColumn<QString>("key");
        for (const std::string& key : allKeys())
            QTest::newRow(key.c_str()) << QString::fromStdString(key);
    }

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }

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
            QVERIFY2(text.contains("arcfase") &&
                         text.contains("arcface, oecnn, dal, mtl, inter_prototype"),
                     text);
        }
    }

    void ownConstantsAreThoseOfTheStudy()
    {
        for (const MethodEntry& entry : methodCatalog()) {
            const bool isCosine = entry.usesAges || entry.key == "cosface";
            QVERIFY2(entry.own.margin == (isCosine ? 0.35 : 0.5), entry.key.c_str());
            QVERIFY2(entry.own.scale == (entry.key == "mv_am" ? 32 : 64), entry.key.c_str());
            QVERIFY2(entry.own.lambdaAge == (entry.key == "dal" ? 0.1
                                             : entry.usesAges   ? 0.001
                                                                : 0),
                     entry.key.c_str());
        }
        QCOMPARE(methodConstants({.method = "mtl"}).lambdaAdversary, 0.002);
        QCOMPARE(methodConstants({.method = "mtl", .margin = 0.1}).margin, 0.1);
    }

    void gradientsAreFinite_data() { everyMethod(); }
    void gradientsAreFinite()
    {
        QFETCH(QString, key);
        const auto method = seeded(key.toStdString(), 3);
        const MethodInput input = smallInput(torch::kFloat);
        for (const auto& [name, gradient] : gradients(*method, input))
            QVERIFY2(!gradient.defined() || isFinite(gradient), name.c_str());
        for (const MethodParameter& parameter : method->methodParameters())
            QVERIFY2(parameter.tensor.grad().defined() &&
                         parameter.tensor.grad().abs().sum().item<double>() > 0,
                     parameter.name.c_str());
        QVERIFY(input.embeddings.grad().abs().sum().item<double>() > 0);
    }

    void gradientsAgreeWithDifferences_data() { everyMethod(); }
    void gradientsAgreeWithDifferences()
    {
        QFETCH(QString, key);
        const std::string name = key.toStdString();
        torch::manual_seed(3);
        MethodOptions options = optionsOf(name);
        options.broadFace.compensates = false;  // moves with the weights, without a gradient
        const auto method = makeMethod(options, smallShape());
        method->to(torch::kDouble);
        method->forward(smallInput(torch::kDouble, 6, 5));  // t moved, a queue filled
        method->eval();
        const MethodInput input = smallInput(torch::kDouble);
        const Named found = gradients(*method, input);
        const Named leaves = leavesOf(*method, input);
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            const auto& [leaf, point] = leaves[i];
            const auto loss = [&, &leaf = leaf] {
                return lossFor(name, leaf, method->forward(input));
            };
            // Of the large weights of the age networks a dozen values each.
            const std::int64_t most = point.numel() > 60 ? 12 : 0;
            const torch::Tensor wanted = testing::numericGradient(loss, point, 1e-6, most);
            const torch::Tensor got =
                found[i].second.defined() ? found[i].second : torch::zeros_like(point);
            const std::string sentence = testing::difference(
                at::where(wanted.isnan(), torch::zeros_like(got), got), wanted.nan_to_num(0), 1e-5);
            QVERIFY2(sentence.empty() || wanted.nan_to_num(0).abs().max().item<double>() < 1e-9,
                     (leaf + ": " + sentence).c_str());
        }
    }

    void sameSeedGivesTheSameBits_data() { everyMethod(); }
    void sameSeedGivesTheSameBits()
    {
        QFETCH(QString, key);
        const auto one = seeded(key.toStdString(), 9);
        const auto two = seeded(key.toStdString(), 9);
        for (int step = 0; step < 3; ++step) {
            const Named first = gradients(*one, smallInput(torch::kFloat));
            const Named second = gradients(*two, smallInput(torch::kFloat));
            for (std::size_t i = 0; i < first.size(); ++i)
                QVERIFY(
                    first[i].second.defined() == second[i].second.defined() &&
                    (!first[i].second.defined() || at::equal(first[i].second, second[i].second)));
        }
    }

    void termsAddUp_data() { everyMethod(); }
    void termsAddUp()
    {
        QFETCH(QString, key);
        const auto method = seeded(key.toStdString(), 3);
        const Losses losses = method->forward(smallInput(torch::kFloat));
        QCOMPARE(losses.terms.at(0).first, std::string("ce"));
        torch::Tensor sum = torch::zeros({});
        for (const auto& [name, value] : losses.terms) {
            sum = sum + weightOf(name) * value;
            QVERIFY(!value.requires_grad() && value.dim() == 0);
        }
        COMPARE_TENSORS(sum, losses.total, 1e-6);
    }

    void theChildTermFitsEveryMarginHead_data() { everyMethod(); }
    void theChildTermFitsEveryMarginHead()
    {
        QFETCH(QString, key);
        MethodOptions options = optionsOf(key.toStdString());
        options.childTerm = true;
        if (!methodEntry(options.method).takesChildTerm) {
            QVERIFY_EXCEPTION_THROWN(makeMethod(options, smallShape()), Error);
            return;
        }
        torch::manual_seed(3);
        const auto method = makeMethod(options, smallShape());
        const Losses losses = method->forward(smallInput(torch::kFloat));
        const torch::Tensor rows =
            method->prototypes().index_select(0, torch::tensor({1L, 4L, 6L}));
        COMPARE_TENSORS(
            term(losses, "proto"), (rows.mm(rows.t()) - torch::eye(3)).square().mean(), 1e-5);
        MethodShape childless = smallShape();
        childless.childClasses.clear();
        const auto plain = makeMethod(options, childless);
        QCOMPARE(term(plain->forward(smallInput(torch::kFloat)), "proto").item<double>(), 0.0);
    }

    void limitsStayFinite_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("images");
        QTest::addColumn<int>("classes");
        for (const std::string& key : allKeys())
            for (const int images : {1, 2, 6})
                for (const int classes : {1, 7})
                    QTest::addRow("%s, %d images, %d classes", key.c_str(), images, classes)
                        << QString::fromStdString(key) << images << classes;
    }
    void limitsStayFinite()
    {
        QFETCH(QString, key);
        QFETCH(int, images);
        QFETCH(int, classes);
        MethodShape shape = smallShape();
        shape.classes = classes;
        shape.childClasses = {0};
        const auto method = makeMethod(optionsOf(key.toStdString()), shape);
        for (const char* kind : {"cosines of one", "zero features", "no ages", "wild ages"}) {
            MethodInput input = smallInput(torch::kFloat, images);
            input.labels = input.labels % classes;
            if (kind == std::string("cosines of one"))
                input.features = method->prototypes().index_select(0, input.labels) * 3;
            else if (kind == std::string("zero features"))
                input.features = torch::zeros({images, kSize});
            else if (kind == std::string("no ages"))
                input.ages = torch::Tensor();
            else
                input.ages =
                    torch::tensor({-5.F, 1e30F, INFINITY, NAN, 500.F, -0.F}).narrow(0, 0, images);
            input.features = input.features.detach().requires_grad_();
            input.embeddings = unitRows(input.features);
            const Losses losses = method->forward(input);
            method->zero_grad();
            losses.total.backward();
            QVERIFY2(isFinite(losses.total), kind);
            for (const auto& [name, leaf] : leavesOf(*method, input))
                QVERIFY2(!leaf.is_leaf() || !leaf.grad().defined() || isFinite(leaf.grad()),
                         (std::string(kind) + ", " + name).c_str());
        }
    }

    void oppositeCosinesStayFinite_data() { everyMethod(); }
    void oppositeCosinesStayFinite()
    {
        QFETCH(QString, key);
        const auto method = seeded(key.toStdString(), 3);
        MethodInput input = smallInput(torch::kFloat);
        input.features =
            (method->prototypes().index_select(0, input.labels) * -2).detach().requires_grad_();
        input.embeddings = unitRows(input.features);
        const torch::Tensor loss = method->forward(input).total;
        loss.backward();
        QVERIFY(isFinite(loss) && isFinite(input.features.grad()));
    }

    void labelsOutsideAreRefused_data() { everyMethod(); }
    void labelsOutsideAreRefused()
    {
        QFETCH(QString, key);
        const auto method = seeded(key.toStdString(), 3);
        MethodInput input = smallInput(torch::kFloat);
        input.labels = input.labels + 1;
        QVERIFY_EXCEPTION_THROWN(method->forward(input), Error);
    }

    void stateSurvivesAFile_data() { everyMethod(); }
    void stateSurvivesAFile()
    {
        QFETCH(QString, key);
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("head.pth")).toStdString();
        const auto method = seeded(key.toStdString(), 3);
        for (std::uint64_t seed = 20; seed < 23; ++seed)
            method->forward(smallInput(torch::kFloat, 6, seed));
        writeStateDict(path, method->headState());
        const auto other = seeded(key.toStdString(), 4);
        QVERIFY(other->loadHeadState(readStateDict(path), path).notes.empty());
        for (std::uint64_t seed = 30; seed < 33; ++seed) {
            const MethodInput input = smallInput(torch::kFloat, 6, seed);
            const Named one = gradients(*method, input);
            const Named two = gradients(*other, input);
            for (std::size_t i = 0; i < one.size(); ++i)
                QVERIFY(!one[i].second.defined() || at::equal(one[i].second, two[i].second));
        }
        QVERIFY(at::equal(method->prototypes(), other->prototypes()));
    }

    void classWeightsOfAnyOtherHeadAreTaken_data() { everyMethod(); }
    void classWeightsOfAnyOtherHeadAreTaken()
    {
        // What a fine-tuning starts from: ArcFace's file for BroadFace, CosFace's for OECNN, ...
        QFETCH(QString, key);
        for (const MethodEntry& entry : methodCatalog()) {
            const auto from = seeded(entry.key, 8);
            const auto method = seeded(key.toStdString(), 3);
            method->loadHeadState(from->headState(), "/x/head.pth");
            COMPARE_TENSORS(method->prototypes(), from->prototypes(), 1e-6);
        }
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
        method->eval();
        const MethodInput input = smallInput(torch::kFloat);
        const torch::Tensor wanted = method->forward(input).total;
        const Autocast guard(at::kCPU, true);
        QVERIFY(at::equal(method->forward(input).total, wanted));
    }

    void aSoftmaxFallsOverTheWholeCircle()
    {
        // psi as the paper draws it: from 1 at no angle down to -7 at half a turn, without a jump.
        const torch::Tensor angle = torch::linspace(0, M_PI, 2001, torch::kDouble);
        const torch::Tensor psi = fourfoldAngle(angle.cos());
        QVERIFY((psi.diff() < 1e-9).all().item<bool>());
        QVERIFY(psi.diff().abs().max().item<double>() < 0.01);
        const torch::Tensor corners =
            torch::tensor({1.0, std::sqrt(0.5), 0.0, -std::sqrt(0.5), -1.0}, torch::kDouble);
        COMPARE_TENSORS(fourfoldAngle(corners),
                        torch::tensor({1.0, -1.0, -3.0, -5.0, -7.0}, torch::kDouble),
                        1e-9);
        const torch::Tensor beyond = torch::tensor({1.0 + 1e-6, -1.0 - 1e-6}, torch::kDouble);
        COMPARE_TENSORS(fourfoldAngle(beyond), torch::tensor({1.0, -7.0}, torch::kDouble), 1e-9);
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

    void onlyWeightsThatShouldDecay()
    {
        const auto names = [](const std::string& key, const auto& has) {
            std::vector<std::string> found;
            for (const MethodParameter& parameter : seeded(key, 3)->methodParameters())
                if (has(parameter))
                    found.push_back(parameter.name);
            return found;
        };
        const auto decays = [](const MethodParameter& p) { return p.decays; };
        const auto climbs = [](const MethodParameter& p) { return p.climbs; };
        QVERIFY(names("arcface", decays) == std::vector<std::string>{"kernel"});
        QVERIFY(
            (names("mtl", decays) == std::vector<std::string>{"weight",
                                                              "age.age_output_layer.2.weight",
                                                              "age.age_output_layer.4.weight",
                                                              "age.group_output_layer.weight"}));
        QVERIFY((names("dal", climbs) ==
                 std::vector<std::string>{"DAL.w_age.weight", "DAL.w_id.weight"}));
        for (const MethodEntry& entry : methodCatalog())
            QVERIFY(entry.key == "dal" || names(entry.key, climbs).empty());
    }

    void dalClimbsTwentyStepsOfSeventy()
    {
        const auto method = seeded("dal", 3);
        for (const std::int64_t step : {0, 19, 70, 89, 700})
            QVERIFY(method->climbsAt(step));
        for (const std::int64_t step : {20, 69, 90, 139})
            QVERIFY(!method->climbsAt(step));
    }
};

QTEST_APPLESS_MAIN(CatalogTest)
#include "catalog_test.moc"

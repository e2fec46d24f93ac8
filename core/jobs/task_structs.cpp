// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/task_structs.h"

#include "core/base/text.h"
#include "core/jobs/model_source.h"

#include <optional>

namespace interproto {

namespace {

/// The number in a text option that may hold a word instead.
std::optional<double> numberIn(const std::string& text)
{
    return parseNumber(text);
}

}  // namespace

ScanOptions scanOptionsOf(const TrainingDataOptions& data, std::vector<TestSet> testSets)
{
    ScanOptions options;
    options.trainRoot = data.dataPath;
    options.ageFile = data.ageFile;
    options.testSets = std::move(testSets);
    options.childAge = data.childAge;
    options.childFilter = data.childFilter;
    return options;
}

MethodOptions methodOptionsOf(const LossOptions& loss)
{
    MethodOptions options;
    options.method = loss.method;
    options.margin = numberIn(loss.margin);
    options.scale = numberIn(loss.scale);
    options.childTerm = loss.childTerm;
    options.interPrototype = {loss.lambdaChild};
    options.lambdaAge = numberIn(loss.lambdaAge);
    options.lambdaAdversary = numberIn(loss.lambdaAdversary);
    options.ages = {numberIn(loss.missingAge), loss.ageGroups};
    options.mvAm.t = loss.mvT;
    options.mvAm.easyMargin = loss.easyMargin;
    options.curricularFace.tMomentum = loss.tMomentum;
    options.broadFace.queueSize = loss.queueSize;
    options.broadFace.compensates = loss.queueCompensation;
    options.broadFace.batchTrainsHead = loss.batchTrainsHead;
    options.oecnn.hasASoftmax = loss.oecnnHead == "a_softmax";
    options.dal.mappingSteps = loss.mappingSteps;
    options.dal.mainSteps = loss.mainSteps;
    options.dal.isSquared = loss.correlation == "squared";
    return options;
}

LossOptions withNumbers(LossOptions loss)
{
    const MethodConstants constants = methodConstants(methodOptionsOf(loss));
    loss.margin = exactNumber(constants.margin);
    loss.scale = exactNumber(constants.scale);
    loss.lambdaAge = exactNumber(constants.lambdaAge);
    loss.lambdaAdversary = exactNumber(constants.lambdaAdversary);
    return loss;
}

BackboneOptions backboneOptions(const NetOptions& net, const LossOptions& loss)
{
    BackboneOptions options = backboneOptions(net);
    options.split = methodEntry(loss.method).split;
    if (options.split == FeatureSplit::Residual && loss.residualOf == "unit")
        options.split = FeatureSplit::UnitResidual;
    return options;
}

MethodShape methodShapeOf(const TrainingIndex& index, int embeddingSize)
{
    MethodShape shape;
    shape.classes = index.classes();
    shape.embeddingSize = embeddingSize;
    for (const ClassId id : index.childClasses)
        shape.childClasses.push_back(id.value);
    return shape;
}

}  // namespace interproto

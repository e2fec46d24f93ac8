// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/loss_options.h"

#include "core/tasks/choices.h"

#include <fmt/format.h>

namespace interproto {

namespace {

void describeMargin(Form& form, LossOptions& o)
{
    form.field(
            "margin",
            &o.margin,
            INTERPROTO_TEXT("Method", "Margin"),
            INTERPROTO_TEXT("Method",
                            "How far an image must be nearer to its own prototype than to "
                            "others; larger asks for tighter identities. auto: 0.5, and 0.35 for "
                            "cosface, oecnn, dal and mtl. An angle in radians for arcface, "
                            "curricularface, broadface and inter_prototype, else a cosine."))
        .range(0, 1.5)
        .numberOr("auto");
    form.field("scale",
               &o.scale,
               INTERPROTO_TEXT("Method", "Scale"),
               INTERPROTO_TEXT("Method",
                               "Factor on the cosines before the softmax; larger sharpens it. "
                               "auto: 64, and 32 for mv_am."))
        .range(0.1, 1000)
        .numberOr("auto");
}

void describeChildTerm(Form& form, LossOptions& o)
{
    form.field("child_term",
               &o.childTerm,
               INTERPROTO_TEXT("Method", "Child term"),
               INTERPROTO_TEXT("Method",
                               "Adds Inter-Prototype's term to arcface, cosface, mv_am, "
                               "curricularface or broadface; inter_prototype always has it."))
        .fixed();
    form.field("lambda_child",
               &o.lambdaChild,
               INTERPROTO_TEXT("Method", "Child term weight"),
               INTERPROTO_TEXT("Method",
                               "Weight of the term that pushes the prototypes of child identities "
                               "apart; 0 leaves it out."))
        .range(0, 1e6);
}

/// What the methods share that learn from ages.
void describeAges(Form& form, LossOptions& o)
{
    form.field("lambda_age",
               &o.lambdaAge,
               INTERPROTO_TEXT("Method", "Age weight"),
               INTERPROTO_TEXT("Method",
                               "Weight of the age loss of oecnn, dal and mtl. auto: 0.001, and 0.1 "
                               "for dal."))
        .range(0, 1e6)
        .numberOr("auto")
        .advanced();
    form.field("lambda_adversary",
               &o.lambdaAdversary,
               INTERPROTO_TEXT("Method", "Adversary weight"),
               INTERPROTO_TEXT("Method",
                               "Weight of what drives age out of the embedding: the correlation of "
                               "dal, the age adversary of mtl. auto: 0.1 and 0.002."))
        .range(0, 1e6)
        .numberOr("auto")
        .advanced();
    form.field("missing_age",
               &o.missingAge,
               INTERPROTO_TEXT("Method", "Missing age"),
               INTERPROTO_TEXT("Method",
                               "Age taken for an image without one, 30 in the study; skip leaves "
                               "such images out of the age loss."))
        .range(0, 120)
        .unit("years")
        .numberOr("skip")
        .advanced();
    form.field(
            "age_groups",
            &o.ageGroups,
            INTERPROTO_TEXT("Method", "Age groups"),
            INTERPROTO_TEXT("Method",
                            "Ages that part the groups, rising: the first age of each next group "
                            "for dal, the last age of each group for mtl. Empty: 13, 19, 26, 36, "
                            "46, 56, 66 and 10, 20, 30, 40, 50, 60."))
        .range(1, 120)
        .unit("years")
        .advanced();
}

void describeHardClasses(Form& form, LossOptions& o)
{
    form.field("mv_t",
               &o.mvT,
               INTERPROTO_TEXT("Method", "Hard class weight"),
               INTERPROTO_TEXT("Method",
                               "t of mv_am: classes nearer than the own one less the margin count "
                               "as cosine (1 + t) c + t; 0 is cosface."))
        .range(0, 10)
        .advanced();
    form.field("easy_margin",
               &o.easyMargin,
               INTERPROTO_TEXT("Method", "Easy margin"),
               INTERPROTO_TEXT("Method",
                               "mv_am subtracts the margin only where the own cosine is above 0."))
        .advanced();
    form.field("t_momentum",
               &o.tMomentum,
               INTERPROTO_TEXT("Method", "Curriculum rate"),
               INTERPROTO_TEXT("Method",
                               "Share of the batch's mean cosine in the running mean t of "
                               "curricularface; larger lets hard classes count sooner."))
        .range(0, 1)
        .advanced();
}

void describeQueue(Form& form, LossOptions& o)
{
    form.field("queue_size",
               &o.queueSize,
               INTERPROTO_TEXT("Method", "Queue"),
               INTERPROTO_TEXT("Method",
                               "Past embeddings that broadface trains its class weights on besides "
                               "the batch; 0 keeps none."))
        .range(0, 10000000)
        .unit("images")
        .advanced();
    form.field("queue_compensation",
               &o.queueCompensation,
               INTERPROTO_TEXT("Method", "Compensation"),
               INTERPROTO_TEXT("Method",
                               "broadface moves each queued embedding as far as the weights of its "
                               "class have moved since."))
        .advanced();
    form.field("batch_trains_head",
               &o.batchTrainsHead,
               INTERPROTO_TEXT("Method", "Batch trains head"),
               INTERPROTO_TEXT("Method",
                               "Lets broadface's loss over the batch alone train the class weights "
                               "too, as the study's code did; off is the method as published."))
        .advanced();
}

void describeRadius(Form& form, LossOptions& o)
{
    form.field(
            "oecnn_head",
            &o.oecnnHead,
            INTERPROTO_TEXT("Method", "OECNN head"),
            INTERPROTO_TEXT("Method",
                            "What oecnn tells identities apart with: cosface, as the study's code "
                            "did, or a_softmax with its fourfold angle and no margin to set, as "
                            "published."))
        .choices({"cosface", "a_softmax"})
        .advanced();
}

void describeDecorrelation(Form& form, LossOptions& o)
{
    form.field("mapping_steps",
               &o.mappingSteps,
               INTERPROTO_TEXT("Method", "Mapping steps"),
               INTERPROTO_TEXT("Method",
                               "Steps in which dal looks for the correlation of age and identity, "
                               "while all else rests."))
        .range(0, 1000000)
        .unit("steps")
        .advanced();
    form.field("main_steps",
               &o.mainSteps,
               INTERPROTO_TEXT("Method", "Main steps"),
               INTERPROTO_TEXT("Method",
                               "Steps after them in which dal trains all else against it; then "
                               "both begin again."))
        .range(1, 1000000)
        .unit("steps")
        .advanced();
    form.field(
            "correlation",
            &o.correlation,
            INTERPROTO_TEXT("Method", "Correlation"),
            INTERPROTO_TEXT("Method",
                            "What dal counts of the correlation: its square, as the study's code "
                            "did, or its absolute value, as published."))
        .choices({"squared", "absolute"})
        .advanced();
    form.field("residual_of",
               &o.residualOf,
               INTERPROTO_TEXT("Method", "Residual of"),
               INTERPROTO_TEXT("Method",
                               "What dal takes the age part from: the raw features, as the study's "
                               "code did, or the unit features."))
        .choices({"raw", "unit"})
        .advanced();
}

}  // namespace

void describe(Form& form, LossOptions& o)
{
    form.field("method",
               &o.method,
               INTERPROTO_TEXT("Method", "Method"),
               INTERPROTO_TEXT("Method", "Loss to train with."))
        .choices(methodNames())
        .fixed();
    describeMargin(form, o);
    describeChildTerm(form, o);
    describeAges(form, o);
    describeHardClasses(form, o);
    describeQueue(form, o);
    describeRadius(form, o);
    describeDecorrelation(form, o);
}

std::vector<Issue> check(const LossOptions& o)
{
    std::vector<Issue> issues;
    const auto refuse = [&](const char* key, const std::string& message) {
        issues.push_back({Severity::Error, "option", Where::atKey({}, key), message, {}});
    };
    const MethodChoice* method = findMethodChoice(o.method);
    if (method == nullptr)
        return issues;  // the field says so itself
    if (o.childTerm && !method->takesChildTerm)
        refuse("child_term",
               fmt::format("found true, wanted false: {} takes no child term", method->title));
    for (std::size_t i = 1; i < o.ageGroups.size(); ++i)
        if (o.ageGroups[i] <= o.ageGroups[i - 1])
            refuse("age_groups", "found ages that do not rise");
    return issues;
}

}  // namespace interproto

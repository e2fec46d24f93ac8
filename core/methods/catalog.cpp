// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/catalog.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace interproto {

namespace {

/// A head with the chosen margin and scale, and the child term when it is asked for.
template <typename Head, typename Options>
std::unique_ptr<Method> marginMethod(Options head,
                                     const MethodOptions& options,
                                     const MethodShape& shape,
                                     bool withChildTerm)
{
    head.margin = *options.margin;
    head.scale = *options.scale;
    PrototypeTerm term(withChildTerm ? shape.childClasses : std::vector<std::int64_t>(),
                       options.interPrototype.lambdaChild,
                       shape.classes);
    return std::make_unique<MarginMethod>(
        std::make_shared<Head>(head, shape.embeddingSize, shape.classes), std::move(term));
}

std::unique_ptr<Method> makeCurricularFace(const MethodOptions& options, const MethodShape& shape)
{
    return marginMethod<CurricularFace>(options.curricularFace, options, shape, options.childTerm);
}

std::unique_ptr<Method> makeMvAm(const MethodOptions& options, const MethodShape& shape)
{
    return marginMethod<MvAm>(options.mvAm, options, shape, options.childTerm);
}

std::unique_ptr<Method> makeBroadFace(const MethodOptions& options, const MethodShape& shape)
{
    return marginMethod<BroadFace>(options.broadFace, options, shape, options.childTerm);
}

std::unique_ptr<Method> makeCosFace(const MethodOptions& options, const MethodShape& shape)
{
    return marginMethod<CosFace>(CosFaceOptions{}, options, shape, options.childTerm);
}

std::unique_ptr<Method> makeArcFace(const MethodOptions& options, const MethodShape& shape)
{
    return marginMethod<ArcFace>(ArcFaceOptions{}, options, shape, options.childTerm);
}

std::unique_ptr<Method> makeInterPrototype(const MethodOptions& options, const MethodShape& shape)
{
    return marginMethod<ArcFace>(ArcFaceOptions{}, options, shape, true);
}

std::unique_ptr<Method> makeOecnn(const MethodOptions& options, const MethodShape& shape)
{
    OecnnOptions oecnn = options.oecnn;
    oecnn.head = {*options.margin, *options.scale};
    oecnn.lambdaAge = *options.lambdaAge;
    oecnn.ages = options.ages;
    return std::make_unique<Oecnn>(oecnn, shape);
}

std::unique_ptr<Method> makeDal(const MethodOptions& options, const MethodShape& shape)
{
    DalOptions dal = options.dal;
    dal.head = {*options.margin, *options.scale};
    dal.lambdaAge = *options.lambdaAge;
    dal.lambdaAdversary = *options.lambdaAdversary;
    dal.ages = options.ages;
    return std::make_unique<Dal>(dal, shape);
}

std::unique_ptr<Method> makeMtl(const MethodOptions& options, const MethodShape& shape)
{
    return std::make_unique<Mtl>(MtlOptions{{*options.margin, *options.scale},
                                            *options.lambdaAge,
                                            *options.lambdaAdversary,
                                            options.ages},
                                 shape);
}

/// The numbers in a method's options struct: there they stand, and nowhere else.
template <typename Options>
MethodConstants ownOf(const Options& options)
{
    MethodConstants own;
    if constexpr (requires { options.head; })
        own = ownOf(options.head);
    if constexpr (requires { options.margin; })
        own = {options.margin, options.scale, 0, 0};
    if constexpr (requires { options.lambdaAge; })
        own.lambdaAge = options.lambdaAge;
    if constexpr (requires { options.lambdaAdversary; })
        own.lambdaAdversary = options.lambdaAdversary;
    return own;
}

}  // namespace

const std::vector<MethodEntry>& methodCatalog()
{
    using enum FeatureSplit;
    static const std::vector<MethodEntry> entries = {
        {"curricularface",
         "CurricularFace",
         "ArcFace that counts hard classes more as training goes on (CVPR 2020).",
         ownOf(CurricularFaceOptions{}),
         true,
         false,
         None,
         makeCurricularFace},
        {"mv_am",
         "MV-AM",
         "CosFace that counts misclassified classes more (AAAI 2020).",
         ownOf(MvAmOptions{}),
         true,
         false,
         None,
         makeMvAm},
        {"broadface",
         "BroadFace",
         "ArcFace whose classifier also learns from a queue of past embeddings (ECCV 2020).",
         ownOf(BroadFaceOptions{}),
         true,
         false,
         None,
         makeBroadFace},
        {"cosface",
         "CosFace",
         "Softmax on the sphere with a cosine margin (CVPR 2018).",
         ownOf(CosFaceOptions{}),
         true,
         false,
         None,
         makeCosFace},
        {"arcface",
         "ArcFace",
         "Softmax on the sphere with an angular margin (CVPR 2019).",
         ownOf(ArcFaceOptions{}),
         true,
         false,
         None,
         makeArcFace},
        {"oecnn",
         "OECNN",
         "Length of the features for age, their direction for identity (ECCV 2018).",
         ownOf(OecnnOptions{}),
         false,
         true,
         None,
         makeOecnn},
        {"dal",
         "DAL",
         "Splits features into age and identity and removes their correlation (CVPR 2019).",
         ownOf(DalOptions{}),
         false,
         true,
         Residual,
         makeDal},
        {"mtl",
         "MTL",
         "Splits the feature map into age and identity against an age adversary (CVPR 2021).",
         ownOf(MtlOptions{}),
         false,
         true,
         Attention,
         makeMtl},
        {"inter_prototype",
         "Inter-Prototype",
         "ArcFace that also drives the prototypes of children apart (BMVC 2021).",
         ownOf(ArcFaceOptions{}),
         true,
         false,
         None,
         makeInterPrototype},
    };
    return entries;
}

const MethodEntry& methodEntry(const std::string& key)
{
    std::vector<std::string> known;
    for (const MethodEntry& entry : methodCatalog()) {
        if (entry.key == key)
            return entry;
        known.push_back(entry.key);
    }
    throw Error(
        ExitCode::Usage,
        "cannot build the method",
        {},
        fmt::format(
            "method is {}, wanted one of: {}", interproto::quoted(key), fmt::join(known, ", ")));
}

MethodConstants methodConstants(const MethodOptions& options)
{
    const MethodConstants& own = methodEntry(options.method).own;
    return {options.margin.value_or(own.margin),
            options.scale.value_or(own.scale),
            options.lambdaAge.value_or(own.lambdaAge),
            options.lambdaAdversary.value_or(own.lambdaAdversary)};
}

std::unique_ptr<Method> makeMethod(const MethodOptions& options, const MethodShape& shape)
{
    const MethodEntry& entry = methodEntry(options.method);
    if (options.childTerm && !entry.takesChildTerm)
        throw Error(ExitCode::Usage,
                    "cannot build the method",
                    {},
                    fmt::format("{} takes no child term", entry.title));
    const MethodConstants constants = methodConstants(options);
    MethodOptions whole = options;
    whole.margin = constants.margin;
    whole.scale = constants.scale;
    whole.lambdaAge = constants.lambdaAge;
    whole.lambdaAdversary = constants.lambdaAdversary;
    return entry.make(whole, shape);
}

}  // namespace interproto

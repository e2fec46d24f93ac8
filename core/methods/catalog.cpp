// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/catalog.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace interproto {

namespace {

std::unique_ptr<Method> marginMethod(const MethodOptions& options,
                                     const MethodShape& shape,
                                     bool withChildTerm)
{
    auto head = std::make_shared<ArcFace>(options.arcface, shape.embeddingSize, shape.classes);
    PrototypeTerm term(withChildTerm ? shape.childClasses : std::vector<std::int64_t>(),
                       options.interPrototype.lambdaChild,
                       shape.classes);
    return std::make_unique<MarginMethod>(std::move(head), std::move(term));
}

std::unique_ptr<Method> makeArcFace(const MethodOptions& options, const MethodShape& shape)
{
    return marginMethod(options, shape, false);
}

std::unique_ptr<Method> makeInterPrototype(const MethodOptions& options, const MethodShape& shape)
{
    return marginMethod(options, shape, true);
}

}  // namespace

const std::vector<MethodEntry>& methodCatalog()
{
    static const std::vector<MethodEntry> entries = {
        {"arcface",
         "ArcFace",
         "Softmax on the sphere with an angular margin (CVPR 2019).",
         false,
         false,
         makeArcFace},
        {"inter_prototype",
         "Inter-Prototype",
         "ArcFace that also drives the prototypes of children apart (BMVC 2021).",
         true,
         false,
         makeInterPrototype},
    };
    return entries;
}

std::unique_ptr<Method> makeMethod(const MethodOptions& options, const MethodShape& shape)
{
    std::vector<std::string> known;
    for (const MethodEntry& entry : methodCatalog()) {
        if (entry.key == options.method)
            return entry.make(options, shape);
        known.push_back(entry.key);
    }
    throw Error(ExitCode::Usage,
                "cannot build the method",
                {},
                fmt::format("method is {}, wanted one of: {}",
                            interproto::quoted(options.method),
                            fmt::join(known, ", ")));
}

}  // namespace interproto

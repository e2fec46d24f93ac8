// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/arcface.h"
#include "core/methods/inter_prototype.h"
#include "core/methods/method.h"

#include <memory>
#include <string>
#include <vector>

namespace interproto {

struct MethodOptions {
    std::string method = "inter_prototype";     ///< key of methodCatalog()
    ArcFaceOptions arcface = {};                ///< margin and scale
    InterPrototypeOptions interPrototype = {};  ///< the child term
};

/// One line a method; feeds the command line, forms, help and the tests that run over all methods.
struct MethodEntry {
    std::string key;
    std::string title;
    std::string summary;
    bool usesChildClasses = false;  ///< wants MethodShape::childClasses
    bool usesAges = false;          ///< wants MethodInput::ages
    std::unique_ptr<Method> (*make)(const MethodOptions&, const MethodShape&) = nullptr;
};

const std::vector<MethodEntry>& methodCatalog();

/// Builds `options.method`, weights drawn from LibTorch's generator. Errors: unknown key (Usage;
/// all known ones are named), a shape without classes (BadInput).
std::unique_ptr<Method> makeMethod(const MethodOptions& options, const MethodShape& shape);

}  // namespace interproto

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methods/arcface.h"
#include "core/methods/broadface.h"
#include "core/methods/curricularface.h"
#include "core/methods/dal.h"
#include "core/methods/inter_prototype.h"
#include "core/methods/method.h"
#include "core/methods/mtl.h"
#include "core/methods/mv_am.h"
#include "core/methods/oecnn.h"
#include "core/nets/backbone.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace interproto {

/// Which method, and what differs from its own constants. Each method reads its part.
struct MethodOptions {
    std::string method = "inter_prototype";  ///< key of methodCatalog()
    std::optional<double> margin = {};       ///< unset: the method's own
    std::optional<double> scale = {};
    std::optional<double> lambdaAge = {};
    std::optional<double> lambdaAdversary = {};
    bool childTerm = false;  ///< Inter-Prototype's term on top of another margin head
    InterPrototypeOptions interPrototype = {};
    AgeOptions ages = {};
    MvAmOptions mvAm = {};  ///< margin and scale of these stay the method's own
    CurricularFaceOptions curricularFace = {};
    BroadFaceOptions broadFace = {};
    OecnnOptions oecnn = {};
    DalOptions dal = {};
};

/// The numbers that most methods have; 0 where one has it not.
struct MethodConstants {
    double margin = 0;
    double scale = 0;
    double lambdaAge = 0;
    double lambdaAdversary = 0;
};

/// One line a method; feeds the command line, forms, help and the tests that run over all methods.
struct MethodEntry {
    std::string key;
    std::string title;
    std::string summary;
    MethodConstants own;          ///< what unset options become
    bool takesChildTerm = false;  ///< MethodOptions::childTerm, MethodShape::childClasses
    bool usesAges = false;        ///< wants MethodInput::ages
    FeatureSplit split = FeatureSplit::None;  ///< wants a network that parts age from identity
    /// Gets options in which nothing is unset.
    std::unique_ptr<Method> (*make)(const MethodOptions&, const MethodShape&) = nullptr;
};

/// In the order of the study's tables.
const std::vector<MethodEntry>& methodCatalog();

/// Error (Usage) on an unknown key; all known ones are named.
const MethodEntry& methodEntry(const std::string& key);

/// The numbers that `options` train with.
MethodConstants methodConstants(const MethodOptions& options);

/// Builds `options.method`, weights drawn from LibTorch's generator. Errors: unknown key, senseless
/// constants (Usage), a shape without classes (BadInput).
std::unique_ptr<Method> makeMethod(const MethodOptions& options, const MethodShape& shape);

}  // namespace interproto

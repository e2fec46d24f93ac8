// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace interproto {

/// What forms and checks know of a method without LibTorch.
struct MethodChoice {
    std::string key;              ///< option value
    std::string title;            ///< as the study's tables name it
    bool usesAges = false;        ///< learns from the age of each image
    bool takesChildTerm = false;  ///< a margin head that child_term can be added to
};

/// Backbones and methods, in the order of the engine's catalogues (methods: the rows of the study's
/// tables); a test holds both together. They stand here so that forms, help and completion need no
/// LibTorch.
const std::vector<std::string>& backboneNames();
const std::vector<MethodChoice>& methodChoices();
/// The keys of methodChoices().
const std::vector<std::string>& methodNames();
/// Null when unknown.
const MethodChoice* findMethodChoice(const std::string& key);
/// A method's name for people; the key itself when it is not known.
std::string methodTitle(const std::string& key);

}  // namespace interproto

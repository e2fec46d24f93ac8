// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// Which class an identity's folder is: the one place that decides.
namespace interproto {

enum class ClassOrder {
    /// Folders whose names are all whole numbers are ordered by value, others by bytes. The
    /// reference numbers its classes `int(folder)`, so that with folders 0 to C-1, padded with
    /// zeros or not, a class is the number itself, and the rows of its heads are ours.
    Value,
    /// By the bytes of the names, whatever they are: how earlier versions numbered. With names
    /// that are no numbers, or padded to one length, both orders are the same.
    Bytes,
};

/// Puts the names of identities into the order of their classes. Names of one value (`7`, `007`)
/// are ordered by bytes.
void orderIdentities(std::vector<std::string>& names, ClassOrder order = ClassOrder::Value);

/// True when every name is a whole number, of any length.
bool areNumbers(const std::vector<std::string>& names);

/// The order in which a run numbers its classes, `names` in the order of its classes: Value unless
/// only Bytes gives them so.
ClassOrder orderOf(const std::vector<std::string>& names);

/// What two lists of identities, each in the order of its classes, differ in, for a message: "2
/// folders are new (a, b), 1 is gone (c)"; empty when they hold the same names.
std::string identitiesDiffer(const std::vector<std::string>& before,
                             const std::vector<std::string>& now);

}  // namespace interproto

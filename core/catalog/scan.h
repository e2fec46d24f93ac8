// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/catalog/catalog.h"
#include "core/catalog/class_order.h"
#include "core/catalog/scan_report.h"
#include "core/formats/pair_list.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace interproto {

struct TestSet {
    std::string name;  ///< "agedb20"
    std::string list;  ///< pair list file
    std::string root;  ///< folder that its paths start from
};

/// Decodes one picture wholly: the reason when it cannot be read or only with repairs. Called by
/// several threads.
using DecodeChecker = std::function<std::optional<std::string>(const std::string& path)>;

struct ScanOptions {
    std::string trainRoot;  ///< `<id>/<image>`; empty: test sets only
    std::string ageFile;    ///< empty: no ages
    std::vector<TestSet> testSets;
    int childAge = 13;     ///< a child is younger than this (years)
    int childFilter = 10;  ///< a child identity has at least so many distinct pictures as a child
    int adultAge = 18;     ///< an adult is at least so old
    bool readHeaders = true;  ///< open each new or changed image and check its header
    DecodeChecker decode;     ///< `--decode`: set to decode each new or changed image too
    BrokenLines brokenLines = BrokenLines::Drop;
    std::string catalogFile;                    ///< empty: a temporary catalogue
    ClassOrder classOrder = ClassOrder::Value;  ///< Bytes only to go on with an older run
    int threads = 0;                            ///< 0: one a core
};

/// Walks the training folder, joins the age file, checks the test sets, and leaves all of it in the
/// catalogue.
///
/// A second scan touches only what changed: folders whose time is unchanged are not listed, images
/// whose size and time are unchanged are not opened (ScanReport::foldersListed, headersRead).
/// Findings are issues of the report, never silent. When `stop` is asked for, it returns within a
/// second with `report.stopped` and a catalogue that answers for what was read; the next scan goes
/// on from there. Errors: a folder, age file or list that is not there or is not what it should be;
/// a full disk.
ScanReport scan(const ScanOptions& options,
                const ProgressReport& progress = {},
                std::stop_token stop = {});
/// The same into an open catalogue (Mode::Create); `options.catalogFile` is not looked at.
ScanReport scan(Catalog& catalog,
                const ScanOptions& options,
                const ProgressReport& progress = {},
                std::stop_token stop = {});

}  // namespace interproto

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace interproto {

/// One figure of the study's tables, in percent.
struct PublishedFigure {
    std::string trainedOn;  ///< "CASIA-WebFace", "MS1M"
    std::string method;     ///< as a title: "Inter-Prototype"
    std::string testSet;    ///< as a title: "AgeDB-C20"
    double mean = 0;
    double deviation = 0;
};

/// resources/published/accuracy.csv, which is built into the program.
const std::vector<PublishedFigure>& publishedFigures();

/// Null when the study has no such figure. Titles as above.
const PublishedFigure* publishedFigure(const std::string& trainedOn,
                                       const std::string& method,
                                       const std::string& testSet);

/// "casia" or "ms1m" as the tables' title; empty for any other word.
std::string publishedTable(const std::string& word);

}  // namespace interproto

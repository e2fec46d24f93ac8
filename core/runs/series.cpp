// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/series.h"

namespace interproto {

namespace {

constexpr std::string_view kAccuracyPrefix = "accuracy/";

}  // namespace

std::string lossTag(const std::string& part)
{
    return std::string(kLossTag) + "/" + part;
}

std::string accuracyTag(const std::string& set)
{
    return std::string(kAccuracyPrefix) + set;
}

std::optional<std::string> setOfTag(const std::string& tag)
{
    if (!tag.starts_with(kAccuracyPrefix))
        return std::nullopt;
    return tag.substr(kAccuracyPrefix.size());
}

SeriesWriter::SeriesWriter(const std::string& runFolder,
                           std::optional<std::int64_t> resumedFromStep)
{
    if (resumedFromStep)
        resumedFromStep = *resumedFromStep + 1;
    writer_ = std::make_unique<EventWriter>(runFolder, resumedFromStep);
}

void SeriesWriter::scalar(const std::string& tag, double value, std::int64_t step)
{
    if (writer_)
        writer_->scalar(tag, static_cast<float>(value), step);
}

void SeriesWriter::scalars(const std::vector<std::pair<std::string, double>>& values,
                           std::int64_t step)
{
    if (!writer_)
        return;
    std::vector<std::pair<std::string, float>> narrow;
    narrow.reserve(values.size());
    for (const auto& [tag, value] : values)
        narrow.emplace_back(tag, static_cast<float>(value));
    writer_->scalars(narrow, step);
}

void SeriesWriter::flush()
{
    if (writer_)
        writer_->flush();
}

std::map<std::string, std::vector<ScalarPoint>> readSeries(const std::string& runFolder,
                                                           IssueList& issues)
{
    return readScalars(runFolder, issues);
}

}  // namespace interproto

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/published.h"

namespace interproto {

const PublishedFigure* publishedFigure(const std::string& trainedOn,
                                       const std::string& method,
                                       const std::string& testSet)
{
    for (const PublishedFigure& figure : publishedFigures())
        if (figure.trainedOn == trainedOn && figure.method == method && figure.testSet == testSet)
            return &figure;
    return nullptr;
}

std::string publishedTable(const std::string& word)
{
    if (word == "casia")
        return "CASIA-WebFace";
    return word == "ms1m" ? "MS1M" : std::string();
}

}  // namespace interproto

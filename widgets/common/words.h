// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string>

/// Values as people read them, in their language.
namespace interproto::ui {

/// A path as bytes, both ways: names in foreign encodings survive.
QString pathText(const std::string& path);
std::string pathBytes(const QString& path);

/// Text from a file that a stranger may have written: one line, no control characters, no change of
/// writing direction; bytes that are no UTF-8 appear as U+FFFD.
QString shownText(const std::string& text);

/// "85,742", grouped as the language groups.
QString countText(std::int64_t count);
/// "12 s", "3 min 20 s", "2 h 05 min", "3 d 4 h".
QString durationText(double seconds);
/// "84.27 %" of a share in [0, 1]; a dash when it is not finite.
QString percentText(double share);
/// Four digits that matter: "0.5313", "1.2e-05".
QString valueText(double value);
/// Local time, "14:03:21", with the date when it is not of today; a dash for 0.
QString timeText(double secondsSinceEpoch);
/// "1.4 GB"; decimal units.
QString bytesText(std::int64_t bytes);

}  // namespace interproto::ui

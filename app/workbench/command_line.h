// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <cstdio>
#include <optional>

namespace interproto::ui {

/// What the program was asked for.
struct CommandLine {
    QStringList paths;   ///< workspaces, runs, folders, files; absent: empty
    QString page;        ///< key of the page in front; absent: empty
    QString part;        ///< of the page: "identities"; absent: empty
    QString screenshot;  ///< the picture to write; absent: empty
    bool force = false;  ///< the picture may replace a file
    QSize size;          ///< absent: not valid
    QString theme;       ///< absent: empty
    QString language;    ///< absent: empty
};

/// Nothing when the program is done (help, version) or the arguments are wrong; `exitCode` says
/// which. Needs no display.
std::optional<CommandLine> readCommandLine(int argc, char** argv, int& exitCode);

/// A text of the command line in the language of the program; marked in the context "CommandLine".
QString translated(const char* text);
/// Writes in the encoding of the terminal.
void print(std::FILE* stream, const QString& text);

/// Whether windows can be shown, as far as the environment tells: Qt ends the process otherwise.
bool hasDisplay();

}  // namespace interproto::ui

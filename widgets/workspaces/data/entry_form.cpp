// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/entry_form.h"

#include "core/base/files.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

constexpr int kWidth = 90;  ///< characters

}  // namespace

EntryForm::EntryForm(QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), explanation_(new QLabel(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    title_->setFont(large);
    explanation_->setWordWrap(true);
    auto* middle = new QWidget(this);
    middle->setMaximumWidth(fontMetrics().averageCharWidth() * kWidth);
    grid_ = new QGridLayout(middle);
    QGridLayout* grid = grid_;
    const int space = fontMetrics().height() / 2;
    grid->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    grid->setSpacing(space);
    grid->addWidget(title_, 0, 0, 1, 3);
    grid->addWidget(explanation_, 1, 0, 1, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(middle);
    column->addStretch(1);
    main_ = addRow(2, true);
    second_ = addRow(4, true);
    name_ = addRow(6, false);
    add_ = new QPushButton(middle);
    cancel_ = new QPushButton(middle);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel_);
    buttons->addWidget(add_);
    grid->addLayout(buttons, 8, 0, 1, 3);
    add_->setDefault(true);
    connect(main_.browse, &QToolButton::clicked, this, &EntryForm::browseMain);
    connect(second_.browse, &QToolButton::clicked, this, &EntryForm::browseSecond);
    connect(main_.edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!nameIsTyped_)
            name_.edit->setText(isTest_ ? QFileInfo(text).completeBaseName()
                                        : QDir(text).dirName());
    });
    connect(name_.edit, &QLineEdit::textEdited, this, [this] { nameIsTyped_ = true; });
    connect(add_, &QPushButton::clicked, this, &EntryForm::accept);
    connect(cancel_, &QPushButton::clicked, this, &EntryForm::cancelled);
    retranslateUi();
}

EntryForm::Row EntryForm::addRow(int row, bool hasBrowse)
{
    QWidget* middle = grid_->parentWidget();
    Row made{new QLabel(middle), new QLineEdit(middle), nullptr, new QLabel(middle)};
    made.label->setBuddy(made.edit);
    made.problem->setWordWrap(true);
    made.problem->hide();
    grid_->addWidget(made.label, row, 0);
    grid_->addWidget(made.edit, row, 1);
    if (hasBrowse) {
        made.browse = new QToolButton(middle);
        made.browse->setText(QStringLiteral("…"));
        grid_->addWidget(made.browse, row, 2);
    }
    grid_->addWidget(made.problem, row + 1, 1);
    connect(made.edit, &QLineEdit::textEdited, made.problem, &QWidget::hide);
    connect(made.edit, &QLineEdit::returnPressed, this, &EntryForm::accept);
    return made;
}

void EntryForm::begin(bool isTest, const Workspace& workspace)
{
    isTest_ = isTest;
    workspace_ = workspace;
    nameIsTyped_ = false;
    for (const Row& row : {main_, second_, name_}) {
        row.edit->clear();
        row.problem->hide();
    }
    retranslateUi();
    main_.edit->setFocus();
}

void EntryForm::setMain(const QString& path)
{
    main_.edit->setText(QDir::toNativeSeparators(path));
}

void EntryForm::setSecond(const QString& path)
{
    second_.edit->setText(QDir::toNativeSeparators(path));
}

void EntryForm::browseMain()
{
    const QString from = main_.edit->text();
    const QString path =
        isTest_ ? QFileDialog::getOpenFileName(this, tr("Pair list"), from)
                : QFileDialog::getExistingDirectory(this, tr("Folder of training images"), from);
    if (!path.isEmpty())
        setMain(path);
}

void EntryForm::browseSecond()
{
    const QString from = second_.edit->text().isEmpty() ? main_.edit->text() : second_.edit->text();
    const QString path =
        isTest_ ? QFileDialog::getExistingDirectory(this, tr("Folder of the pictures"), from)
                : QFileDialog::getOpenFileName(this, tr("Age file"), from);
    if (!path.isEmpty())
        setSecond(path);
}

bool EntryForm::check()
{
    bool isGood = true;
    const auto complain = [this, &isGood](const Row& row, const QString& problem) {
        QPalette red = row.problem->palette();
        red.setColor(QPalette::WindowText, toneColour(Tone::Bad, palette()));
        row.problem->setPalette(red);
        row.problem->setText(problem);
        row.problem->setVisible(!problem.isEmpty());
        isGood = isGood && problem.isEmpty();
    };
    const QFileInfo first(main_.edit->text().trimmed());
    const QFileInfo second(second_.edit->text().trimmed());
    const bool hasSecond = !second_.edit->text().trimmed().isEmpty();
    if (isTest_) {
        complain(main_, first.isFile() ? QString() : tr("There is no such file."));
        complain(second_,
                 !hasSecond || second.isDir() ? QString() : tr("There is no such folder."));
    } else {
        complain(main_, first.isDir() ? QString() : tr("There is no such folder."));
        complain(second_, !hasSecond || second.isFile() ? QString() : tr("There is no such file."));
    }
    const std::string name = name_.edit->text().trimmed().toStdString();
    const std::string free =
        isTest_ ? freeTestSetName(workspace_, name) : freeDataSetName(workspace_, name);
    complain(name_,
             !nameProblem(name).empty() ? tr("A name has 1 to 100 letters and no slash.")
             : free != name             ? tr("That name is taken.")
                                        : QString());
    return isGood;
}

void EntryForm::accept()
{
    if (!check())
        return;
    const auto absolute = [](const QString& text) {
        return text.trimmed().isEmpty() ? std::string()
                                        : pathBytes(QFileInfo(text.trimmed()).absoluteFilePath());
    };
    const std::string name = name_.edit->text().trimmed().toStdString();
    const std::string first = absolute(main_.edit->text());
    const std::string second = absolute(second_.edit->text());
    if (isTest_)
        Q_EMIT testsAccepted({name, first, second});
    else
        Q_EMIT dataAccepted({name, first, second});
}

void EntryForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void EntryForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void EntryForm::retranslateUi()
{
    title_->setText(isTest_ ? tr("Add a test set") : tr("Add training data"));
    explanation_->setText(
        isTest_ ? tr("A pair list has one comparison a line: 1 for the same person or 0, then two "
                     "pictures. Without a folder, those above the list are tried.")
                : tr("A training folder has a folder of pictures for each identity. The age file "
                     "has a line \"id path age gender\" for each picture; it may be missing."));
    main_.label->setText(isTest_ ? tr("Pair &list") : tr("Training &folder"));
    second_.label->setText(isTest_ ? tr("&Folder of the pictures") : tr("Age fi&le"));
    second_.edit->setPlaceholderText(tr("optional"));
    name_.label->setText(tr("&Name"));
    main_.browse->setAccessibleName(
        tr("Browse for %1").arg(main_.label->text().remove(QLatin1Char('&'))));
    second_.browse->setAccessibleName(
        tr("Browse for %1").arg(second_.label->text().remove(QLatin1Char('&'))));
    add_->setText(tr("&Add"));
    cancel_->setText(tr("&Cancel"));
}

}  // namespace interproto::ui

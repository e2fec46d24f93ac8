// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/options/flags.h"
#include "core/options/help.h"
#include "core/options/toml_file.h"

#include <QTest>

#include <algorithm>

namespace interproto {

namespace {

struct Inner {
    std::vector<int> milestones = {28, 38};
    std::vector<std::string> lists;
};

void describe(Form& form, Inner& o)
{
    form.field("milestones",
               &o.milestones,
               INTERPROTO_TEXT("T", "Milestones"),
               INTERPROTO_TEXT("T", "Epochs of change."))
        .range(0, 100);
    form.field(
        "test_list", &o.lists, INTERPROTO_TEXT("T", "Lists"), INTERPROTO_TEXT("T", "Pair lists."));
}

struct Options {
    int epochs = 50;
    double lr = 0.1;
    bool flip = true;
    std::string mode = "ir";
    std::string file;
    std::int64_t seed = 1;
    Inner inner;
};

void describe(Form& form, Options& o)
{
    form.field("epochs", &o.epochs, INTERPROTO_TEXT("T", "Epochs"), INTERPROTO_TEXT("T", "Passes."))
        .range(1, 1000);
    form.field("lr", &o.lr, INTERPROTO_TEXT("T", "Rate"), INTERPROTO_TEXT("T", "Step size."))
        .range(1e-6, 10)
        .log();
    form.field("flip",
               &o.flip,
               INTERPROTO_TEXT("T", "Mirror"),
               INTERPROTO_TEXT("T", "Mirrors images."))
        .advanced();
    form.field("net_mode", &o.mode, INTERPROTO_TEXT("T", "Net"), INTERPROTO_TEXT("T", "Family."))
        .choices({"ir", "ir_se"});
    form.field("model", &o.file, INTERPROTO_TEXT("T", "Model"), INTERPROTO_TEXT("T", "A file."))
        .positional()
        .required();
    form.field("seed", &o.seed, INTERPROTO_TEXT("T", "Seed"), INTERPROTO_TEXT("T", "Start."));
    form.group(INTERPROTO_TEXT("T", "Inner"), o.inner);
}

/// The message of the Error that `work` throws; "" when it throws none.
template <typename Work>
QString messageOf(Work work)
{
    try {
        work();
    } catch (const Error& error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

}  // namespace

class FormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDefaultThatIsNoChoiceAsksForOne()
    {
        std::string kind;
        Form form;
        form.field("kind", &kind, INTERPROTO_TEXT("T", "Kind"), INTERPROTO_TEXT("T", "Of pie."))
            .choices({"apple", "plum"});
        QVERIFY(!form.find("kind")->setFromText("pear").empty());
        QCOMPARE(kind, std::string());
        QVERIFY(form.find("kind")->setFromText("plum").empty());
        QVERIFY(!form.find("kind")->setFromText("pear").empty());
        QCOMPARE(kind, std::string("plum"));
    }

    void aTextMayBeANumberOrAWord()
    {
        std::string margin = "auto";
        Form form;
        form.field("margin",
                   &margin,
                   INTERPROTO_TEXT("T", "Margin"),
                   INTERPROTO_TEXT("T", "Distance asked for."))
            .range(0, 1.5)
            .numberOr("auto");
        Field& field = *form.find("margin");
        QCOMPARE(field.wanted(), std::string("auto or a number from 0 to 1.5"));
        QVERIFY(writeToml(form, "t").find("margin = 'auto'") != std::string::npos);
        QCOMPARE(field.setFromText(" 0.50 "), std::string());
        QCOMPARE(margin, std::string("0.5"));
        QVERIFY(writeToml(form, "t").find("margin = 0.5\n") != std::string::npos);
        for (const char* bad : {"2", "-1", "automatic", "", "nan", "0.5x"})
            QVERIFY2(!field.setFromText(bad).empty(), bad);
        QCOMPARE(margin, std::string("0.5"));
        readToml(form, "margin = 1", "t");
        QCOMPARE(margin, std::string("1"));
        readToml(form, "margin = \"auto\"", "t");
        QVERIFY(!field.isChanged());
    }

    void flagsSetFields()
    {
        Options o;
        Form form;
        describe(form, o);
        FlagSet(form,
                {"--epochs",
                 "3",
                 "--lr=0.5",
                 "--no-flip",
                 "--net_mode",
                 "ir_se",
                 "weights.pth",
                 "--milestones",
                 "1,2",
                 "--test-list",
                 "a.txt, b.txt"})
            .apply(form);
        QCOMPARE(o.epochs, 3);
        QCOMPARE(o.lr, 0.5);
        QCOMPARE(o.flip, false);
        QVERIFY(o.mode == "ir_se" && o.file == "weights.pth");
        QVERIFY((o.inner.milestones == std::vector<int>{1, 2}));
        QVERIFY((o.inner.lists == std::vector<std::string>{"a.txt", "b.txt"}));
        QVERIFY(form.problems().empty());
    }

    void wrongArgumentsAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, QStringList words, const char* part) {
            QTest::newRow(name) << words << QString::fromLatin1(part);
        };
        row("typing mistake",
            {QStringLiteral("--epoch"), QStringLiteral("3")},
            "Did you mean --epochs?");
        row("no value", {QStringLiteral("--epochs")}, "--epochs has no value");
        row("not a number",
            {QStringLiteral("--epochs"), QStringLiteral("many")},
            "found \"many\", wanted a whole number from 1 to 1000");
        row("out of range", {QStringLiteral("--epochs"), QStringLiteral("0")}, "found \"0\"");
        row("beyond int",
            {QStringLiteral("--epochs"), QStringLiteral("99999999999")},
            "wanted a whole number");
        row("unknown choice",
            {QStringLiteral("--net-mode"), QStringLiteral("vgg")},
            "one of ir, ir_se");
        row("one of a list",
            {QStringLiteral("--milestones"), QStringLiteral("3,x")},
            "found \"3,x\"");
        row("too many words",
            {QStringLiteral("a"), QStringLiteral("b")},
            "unexpected argument \"b\"");
        row("one dash", {QStringLiteral("-e")}, "two dashes");
        row("infinite", {QStringLiteral("--lr"), QStringLiteral("inf")}, "wanted a number");
    }

    void wrongArgumentsAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, part);
        Options o;
        Form form;
        describe(form, o);
        std::vector<std::string> arguments;
        for (const QString& word : words)
            arguments.push_back(word.toStdString());
        const QString message = messageOf([&] { FlagSet(form, arguments).apply(form); });
        QVERIFY2(message.contains(part), qPrintable(message));
    }

    void aListsFlagAddsToIt()
    {
        Options o;
        Form form;
        describe(form, o);
        FlagSet(
            form,
            {"--test-list", "a.txt", "--test-list=b.txt,c.txt", "--epochs", "3", "--epochs", "4"})
            .apply(form);
        QVERIFY((o.inner.lists == std::vector<std::string>{"a.txt", "b.txt", "c.txt"}));
        QCOMPARE(o.epochs, 4);
    }

    void aRefusedValueChangesNothing()
    {
        Options o;
        Form form;
        describe(form, o);
        QVERIFY(!form.find("epochs")->setFromText("5000").empty());
        QCOMPARE(o.epochs, 50);
        QVERIFY(!form.find("milestones")->setFromText("1,500").empty());
        QVERIFY((o.inner.milestones == std::vector<int>{28, 38}));
    }

    void tomlReadsBackWhatItWrote()
    {
        Options o;
        o.epochs = 7;
        o.lr = 1;
        o.file = "a \"quoted\"\n\xc3\xa4 name";
        o.inner.lists = {"x y.txt", "z.txt"};
        Form form;
        describe(form, o);
        const std::string text = writeToml(form, "two\nlines");
        Options back;
        Form backForm;
        describe(backForm, back);
        readToml(backForm, text, "memory");
        QCOMPARE(back.epochs, 7);
        QCOMPARE(back.lr, 1.0);
        QVERIFY(back.file == o.file && back.inner.lists == o.inner.lists &&
                back.inner.milestones == o.inner.milestones);
    }

    void wrongTomlNamesTheLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const char* text, const char* part) {
            QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(part);
        };
        row("unknown key",
            "epochs = 3\nepocs = 4\n",
            "o.toml:2: unknown key \"epocs\". Did you mean \"epochs\"?");
        row("wrong type", "\nepochs = \"three\"\n", "o.toml:2");
        row("out of range", "lr = 99.0\n", "o.toml:1");
        row("no toml", "epochs = \n", "o.toml:1");
        row("list for a number", "epochs = [1]\n", "found a list");
        row("unknown key in a table",
            "[schedule]\nmomentun = 1\n",
            "o.toml:2: unknown key \"momentun\"");
    }

    void wrongTomlNamesTheLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        Options o;
        Form form;
        describe(form, o);
        const QString message = messageOf([&] { readToml(form, text.toStdString(), "o.toml"); });
        QVERIFY2(message.contains(part), qPrintable(message));
    }

    void tablesOnlyGroup()
    {
        Options o;
        Form form;
        describe(form, o);
        readToml(form, "[schedule]\nepochs = 9\nnet-mode = \"ir_se\"\n", "o.toml");
        QCOMPARE(o.epochs, 9);
        QVERIFY(o.mode == "ir_se");
    }

    void helpNamesEveryOption()
    {
        Options o;
        Form form;
        describe(form, o);
        const std::string help = renderHelp("interproto x", "Does x.", form, 80);
        for (const Field& field : form.fields())
            QVERIFY2(help.find("--" + field.flag()) != std::string::npos, field.key().c_str());
        QVERIFY(help.find("default: 50") != std::string::npos);
        QVERIFY(help.find("--flip") > help.find("--seed"));  // advanced last
    }

    void changedFlagsReadBack()
    {
        Options o;
        Form form;
        describe(form, o);
        QVERIFY(changedFlags(form).empty());
        o.lr = 3e-5;
        o.flip = false;
        o.file = "--odd name,with \"signs\".pth";
        o.seed = 0;
        o.inner.milestones = {};
        o.inner.lists = {"a.txt", "b c.txt"};
        const std::vector<std::string> words = changedFlags(form);
        QVERIFY(std::find(words.begin(), words.end(), "--no-flip") != words.end());
        Options again;
        Form other;
        describe(other, again);
        FlagSet(other, words).apply(other);
        QCOMPARE(QString::fromStdString(writeToml(other, "x")),
                 QString::fromStdString(writeToml(form, "x")));
    }

    void changedFlagsAreThoseFromABase()
    {
        Options o;
        Form form;
        describe(form, o);
        o.epochs = 20;
        o.lr = 0.5;
        std::vector<std::string> base;
        for (const Field& field : form.fields())
            base.push_back(field.valueText());
        o.lr = 0.1;  // the default, but not the base's
        QCOMPARE(changedFlags(form, base), (std::vector<std::string>{"--lr", "0.1"}));
    }

    void requiredMustBeGiven()
    {
        Options o;
        Form form;
        describe(form, o);
        QCOMPARE(form.problems().size(), std::size_t(1));
        QVERIFY(form.problems()[0].where.key == "model");
    }
};

}  // namespace interproto

using interproto::FormTest;
QTEST_APPLESS_MAIN(FormTest)
#include "form_test.moc"

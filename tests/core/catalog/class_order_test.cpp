// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/class_order.h"

#include <QTest>

using namespace interproto;
using Names = std::vector<std::string>;

class ClassOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersGoByValueAndOthersByBytes()
    {
        const auto ordered = [](Names names, ClassOrder order = ClassOrder::Value) {
            orderIdentities(names, order);
            return names;
        };
        // The reference: label = int(folder).
        QCOMPARE(ordered({"11", "1", "0", "10", "2"}), (Names{"0", "1", "2", "10", "11"}));
        QCOMPARE(ordered({"0002", "0010", "0001"}), (Names{"0001", "0002", "0010"}));
        QCOMPARE(ordered({"007", "7", "6", "08"}), (Names{"6", "007", "7", "08"}));
        QCOMPARE(ordered({"10", "2", "a"}), (Names{"10", "2", "a"}));
        QCOMPARE(ordered({"-1", "10", "2"}), (Names{"-1", "10", "2"}));
        // Beyond any integer.
        const std::string huge = "1" + std::string(40, '0');
        QCOMPARE(ordered({huge, "9", "000"}), (Names{"000", "9", huge}));
        QCOMPARE(ordered({"2", "10"}, ClassOrder::Bytes), (Names{"10", "2"}));
        QCOMPARE(ordered({}), Names{});
    }

    void theOrderOfARunIsSeen()
    {
        QVERIFY(orderOf({"0", "1", "10", "2"}) == ClassOrder::Bytes);
        QVERIFY(orderOf({"0", "1", "2", "10"}) == ClassOrder::Value);
        QVERIFY(orderOf({"00", "01", "10"}) == ClassOrder::Value);  // both are the same
        QVERIFY(orderOf({"a", "b"}) == ClassOrder::Value);
        QVERIFY(orderOf({}) == ClassOrder::Value);
    }

    void whatDiffersIsNamed()
    {
        QCOMPARE(identitiesDiffer({"1", "2"}, {"2", "1"}), std::string());
        const std::string told = identitiesDiffer({"1", "2", "3"}, {"1", "4", "5", "6", "7"});
        QVERIFY(told.find("4 folders are new (\"4\", \"5\", \"6\", ...)") != std::string::npos);
        QVERIFY(told.find("2 folders are gone (\"2\", \"3\")") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(ClassOrderTest)
#include "class_order_test.moc"

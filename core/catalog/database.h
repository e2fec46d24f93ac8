// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

/// A thin owner of SQLite: statements, transactions, and every failure as an Error that names the
/// file.
namespace interproto {

class Database;

/// A prepared statement. Parameters and columns count from 1 and 0, as in SQLite.
///
///     Statement find = database.prepare("SELECT id FROM identity WHERE folder = ?");
///     find.bindBytes(1, name);
///     if (find.step())
///         id = find.integer(0);
class Statement {
public:
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, double value);
    void bindText(int parameter, std::string_view text);
    /// As a BLOB: names of files are bytes. The bytes are copied.
    void bindBytes(int parameter, std::string_view bytes);
    void bindNull(int parameter);

    /// True when a row is ready; false at the end, when the statement is ready to be bound again.
    bool step();
    /// For statements without rows: step() and be ready again.
    void run();
    void reset();

    std::int64_t integer(int column) const;
    double real(int column) const;
    bool isNull(int column) const;
    /// Text or BLOB; valid until the next step().
    std::string_view bytes(int column) const;

private:
    friend class Database;
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    Statement(const Database& database, std::string_view sql);
    void check(int code) const;

    const Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
};

/// One open SQLite file. Not for use by several threads at once.
class Database {
public:
    enum class Mode { ReadOnly, Create };

    /// "" is a temporary database of its own. Error: BadInput when the file is no database.
    Database(std::string path, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const std::string& path() const { return path_; }
    Statement prepare(std::string_view sql) const { return Statement(*this, sql); }
    /// One or more statements without parameters or rows.
    void execute(const std::string& sql) const;
    std::int64_t integer(const std::string& sql) const;
    bool isInTransaction() const;

    /// Throws what an SQLite result code means; damage asks the person to delete the file.
    [[noreturn]] void fail(int code) const;

private:
    friend class Statement;
    std::string path_;
    sqlite3* handle_ = nullptr;
};

/// BEGIN now, COMMIT by commit(), ROLLBACK when left without.
class Transaction {
public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    const Database& database_;
    bool open_ = true;
};

}  // namespace interproto

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// moc 6.4 stumbles over <compare> when it is the first header it meets.
#ifndef Q_MOC_RUN
#include "core/catalog/catalog.h"
#endif

#include <string>

namespace interproto::testing {

/// A catalogue as a scan of so many identities leaves it, three pictures each at ages 5, 12 and 40;
/// no file is there.
inline void makeLargeCatalog(const std::string& path, int identities)
{
    Catalog catalog(path, Catalog::Mode::Create);
    const Database& database = catalog.database();
    database.execute("BEGIN");
    Statement identity = database.prepare("INSERT INTO identity VALUES(?, ?, ?, 1)");
    Statement image =
        database.prepare("INSERT INTO image VALUES(?, ?, 1000, 1, ?, 0, 112, 112, 3, 1, NULL)");
    const double ages[] = {5, 12, 40};
    for (int i = 0; i < identities; ++i) {
        std::string folder = std::to_string(i);
        folder.insert(0, 6 - folder.size(), '0');
        identity.bind(1, std::int64_t(i) + 1);
        identity.bindBytes(2, folder);
        identity.bind(3, std::int64_t(i));
        identity.run();
        for (int k = 0; k < 3; ++k) {
            image.bind(1, (std::int64_t(i) + 1) * Catalog::kImagesPerIdentity + k);
            image.bindBytes(2, std::to_string(k) + ".jpg");
            image.bind(3, ages[k]);
            image.run();
        }
    }
    database.execute("COMMIT");
    catalog.setMeta("train_root", "/nowhere");
    catalog.setMeta("complete", "1");
}

}  // namespace interproto::testing

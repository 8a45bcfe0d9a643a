package org.vpip.instruments.study.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** SHA-256 over the cells of tables: the same data give the same hash, whatever their file format. */
public final class DataHash {
    private static final byte CELL_END = 0x1F;
    private static final byte ROW_END = 0x1E;

    private DataHash() {}

    public static String of(List<Sheet> tables) {
        MessageDigest digest = sha256();
        for (Sheet table : tables) {
            add(digest, table.header());
            for (SheetRow row : table.rows()) {
                add(digest, row.cells());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, List<String> cells) {
        for (String cell : cells) {
            digest.update(cell.getBytes(StandardCharsets.UTF_8));
            digest.update(CELL_END);
        }
        digest.update(ROW_END);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

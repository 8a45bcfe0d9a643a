package org.vpip.instruments.engagement.slack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The files of an export, packed or unpacked. */
sealed interface SlackExportFiles extends Closeable permits SlackExportArchive, SlackExportFolder {

    /** Returns the paths of files, with slashes. */
    Set<String> names();

    /** @throws ExportRefusedException when the file is damaged or expands too much */
    InputStream open(String name) throws IOException;
}

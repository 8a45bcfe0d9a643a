package org.vpip.instruments.engagement.slack;

import java.util.Arrays;
import org.vpip.instruments.problem.ProblemCode;

/** A check for archive paths that no export has. */
final class ZipPathCheck {
    private static final int KIND = 0xF000;
    private static final int LINK = 0xA000;

    private ZipPathCheck() {}

    /** @param mode of the file as Unix has it */
    static void check(String name, int mode) throws ExportRefusedException {
        boolean outside = name.isEmpty()
                || name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || name.indexOf('\0') >= 0
                || Arrays.asList(name.split("/", -1)).contains("..");
        if (outside) {
            throw new ExportRefusedException(ProblemCode.ZIP_PATH_OUTSIDE, name);
        }
        if ((mode & KIND) == LINK) {
            throw new ExportRefusedException(ProblemCode.ZIP_LINK, name);
        }
    }
}

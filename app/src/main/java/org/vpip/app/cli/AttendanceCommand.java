package org.vpip.app.cli;

import java.util.concurrent.Callable;
import org.vpip.app.engagement.AttendanceJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "attendance",
        mixinStandardHelpOptions = true,
        description = "Two devices at once count once; the waiting room is no attendance.")
final class AttendanceCommand implements Callable<Integer> {
    @Mixin
    private final LogFileArguments files = new LogFileArguments();

    private AttendanceCommand() {}

    @Override
    public Integer call() {
        return files.print(AttendanceJson::of);
    }
}

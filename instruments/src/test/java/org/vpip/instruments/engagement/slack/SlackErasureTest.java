package org.vpip.instruments.engagement.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.problem.ProblemCode;

class SlackErasureTest {
    private static final String USERS = "[{\"id\":\"U1\",\"name\":\"ada\",\"profile\":{\"email\":\"Ada@Example.org\"}},"
            + "{\"id\":\"U2\",\"name\":\"ben\",\"profile\":{}}]";
    private static final String DAY = "[{\"user\":\"U1\",\"text\":\"mine\",\"ts\":\"1.000100\"},"
            + "{\"user\":\"U2\",\"text\":\"thanks <@U1>!\",\"ts\":\"2.000100\",\"reply_count\":1,"
            + "\"reactions\":[{\"name\":\"ok\",\"users\":[\"U1\",\"U2\"]}],\"parent_user_id\":\"U1\"}]";

    @Test
    void leavesNoTraceOfTheAccountBehindAnAddress() {
        Map<String, byte[]> left = SlackErasure.ofMembers(
                Map.of("users.json", USERS.getBytes(UTF_8), "general/day.json", DAY.getBytes(UTF_8)),
                Set.of("ada@example.org"));
        assertThat(new String(left.get("users.json"), UTF_8))
                .isEqualTo("[{\"id\":\"U2\",\"name\":\"ben\",\"profile\":{}}]");
        assertThat(new String(left.get("general/day.json"), UTF_8))
                .isEqualTo("[{\"user\":\"U2\",\"text\":\"thanks !\",\"ts\":\"2.000100\",\"reply_count\":1,"
                        + "\"reactions\":[{\"name\":\"ok\",\"users\":[\"U2\"]}]}]");
    }

    @Test
    void anArchiveWithoutThePersonKeepsItsBytes() throws IOException {
        byte[] archive = archive();
        assertThat(SlackErasure.ofArchive(archive, Set.of("U9"))).isEqualTo(archive);
        byte[] erased = SlackErasure.ofArchive(archive, Set.of("U1"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(erased))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(new String(zip.readAllBytes(), UTF_8))
                        .doesNotContain("U1")
                        .contains("U2");
            }
        }
    }

    @Test
    void refusesAnArchiveThatTheReaderRefuses() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("users.json"));
            zip.write(new byte[16 << 20]);
        }
        assertThatExceptionOfType(ExportRefusedException.class)
                .isThrownBy(() -> SlackErasure.ofArchive(bytes.toByteArray(), Set.of("U1")))
                .extracting(ExportRefusedException::code)
                .isEqualTo(ProblemCode.ZIP_BOMB);
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("users.json"));
            zip.write(USERS.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("general/day.json"));
            zip.write(DAY.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}

package org.vpip.app.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FolderPageTest {
    private static final Path PAGE = Path.of("../docs/study-folder.md");

    @Test
    void thePageIsGeneratedFromTheCatalogue() throws IOException {
        if ("yes".equals(System.getenv("WRITE_DOCS"))) {
            Files.writeString(PAGE, FolderPage.text());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(FolderPage.text());
    }
}

package org.vpip.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyDocumentTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void leavesTheShippedDocumentAsItIs() throws IOException {
        Path shipped = Path.of("../docs/accuracy.md");
        assertThat(AccuracyDocument.read(shipped).text()).isEqualTo(Files.readString(shipped));
    }

    @Test
    void replacesOneSectionAndKeepsTheOthers() throws IOException {
        Path file = Files.writeString(folder.resolve("accuracy.md"), """
                # Accuracy

                Written by `./vpip soak`.

                First.

                ## One

                | 1 |

                ## Two

                | 2 |
                """);
        AccuracyDocument document = AccuracyDocument.read(file);
        document.put("\n## One\n\n| head |\n", List.of("| 3 |"));
        document.put("## Three\n", List.of("| 4 |"));
        document.write(file);
        assertThat(file).hasContent("""
                # Accuracy

                Written by `./vpip soak`.

                First.

                ## One

                | head |
                | 3 |

                ## Two

                | 2 |

                ## Three
                | 4 |
                """);
    }

    @Test
    void startsAMissingFileWithItsHeading() throws IOException {
        AccuracyDocument document = AccuracyDocument.read(folder.resolve("absent.md"));
        document.put("First.\n", List.of("| 1 |"));
        assertThat(document.text()).isEqualTo("# Accuracy\n\nWritten by `./vpip soak`.\n\nFirst.\n| 1 |\n");
    }
}

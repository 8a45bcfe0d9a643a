package org.vpip.analysis.finding.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Details of a new method that do not say what their numbers tell of people do not compile. */
class PlantedDetailsTest {
    private static final String NUMBERS = """
                public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
                    return new FindingNumbers().add("bridges", bridges, NumberBasis.unmodelled(used));
                }
            """;

    @TempDir
    Path folder;

    /** A source text of new details. */
    private static final class PlantedSource extends SimpleJavaFileObject {
        private final String text;

        PlantedSource(String body) {
            super(URI.create("string:///PlantedDetails.java"), Kind.SOURCE);
            this.text = """
                    import org.vpip.analysis.finding.details.FindingDetails;
                    import org.vpip.analysis.finding.fact.*;
                    import org.vpip.analysis.finding.subject.FindingSubject;

                    record PlantedDetails(int bridges) implements FindingDetails {
                    %s}
                    """.formatted(body);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private List<String> errors(String body) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none",
                "-d",
                folder.toString(),
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        compiler.getTask(null, null, found, options, null, List.of(new PlantedSource(body)))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
                .toList();
    }

    @Test
    void detailsWithoutFactsDoNotCompile() throws IOException {
        assertThat(errors("")).singleElement().asString().contains("does not override abstract method numbers(");
    }

    @Test
    void theSameDetailsWithFactsCompile() throws IOException {
        assertThat(errors(NUMBERS)).isEmpty();
    }
}

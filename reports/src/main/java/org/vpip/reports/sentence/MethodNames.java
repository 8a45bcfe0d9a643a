package org.vpip.reports.sentence;

import java.util.List;
import java.util.MissingResourceException;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;

/** The names of methods in both languages, one line for each in the file of a language. */
public record MethodNames(List<Messages> files) {
    public static final MethodNames STANDARD =
            new MethodNames(List.of(Messages.of("org.vpip.reports.sentence.methods")));

    public MethodNames {
        files = List.copyOf(files);
    }

    /**
     * Returns the name of a method.
     *
     * @throws MissingResourceException when no file has the id of the method
     */
    public String in(Language language, MethodDeclaration method) {
        return files.stream()
                .filter(file -> file.has(language, method.id()))
                .findFirst()
                .map(file -> file.in(language, method.id()))
                .orElseThrow(() -> new MissingResourceException(
                        "no name for the method " + method.id(), MethodNames.class.getName(), method.id()));
    }

    /** Returns the name of a method and, in brackets, its call as written in a plan. */
    public String in(Language language, MethodCall call) {
        return in(language, call.method()) + " [" + call.written() + "]";
    }
}

package org.vpip.instruments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.xlsform.instrument.InstrumentReader;

/** A questionnaire as a folder of sheets, each given as text, and read back. */
public final class FormFixture {
    public static final String CHOICES = """
            list_name,name,label::English (en),label::French (fr)
            agree,1,Disagree,Pas d’accord
            agree,2,Neither,Ni l’un ni l’autre
            agree,3,Agree,D’accord
            agree,-96,Prefer not to say,Je préfère ne pas répondre
            colours,red,Red,Rouge
            colours,blue,Blue,Bleu
            """;

    private final Map<String, String> sheets = new TreeMap<>();
    private final Problems problems = new Problems();

    private FormFixture() {}

    /** A form with that survey sheet and the {@link #CHOICES}. */
    public static FormFixture survey(String survey) {
        return empty().with("survey", survey).with("choices", CHOICES);
    }

    public static FormFixture empty() {
        return new FormFixture();
    }

    public FormFixture with(String sheet, String text) {
        sheets.put(sheet, text);
        return this;
    }

    public FormFixture without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    public Instrument read(Path folder) {
        try {
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                Files.writeString(folder.resolve(sheet.getKey() + ".csv"), sheet.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return InstrumentReader.read(new InstrumentId("form"), folder, "form", problems);
    }

    public List<String> problems(Path folder) {
        read(folder);
        return StudyFixture.told(problems);
    }

    public List<String> problems() {
        return StudyFixture.told(problems);
    }
}

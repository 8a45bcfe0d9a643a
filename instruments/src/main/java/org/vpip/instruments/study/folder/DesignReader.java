package org.vpip.instruments.study.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.problem.LengthLimit;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.DesignIds;
import org.vpip.instruments.study.PlanSheets;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.StudySettings;
import org.vpip.instruments.study.answer.RecodeReader;
import org.vpip.instruments.study.answer.Recodes;
import org.vpip.instruments.study.answer.SharedItemCheck;
import org.vpip.instruments.study.context.ReportContext;
import org.vpip.instruments.study.context.ReportContextReader;
import org.vpip.instruments.study.table.StudyLayout;
import org.vpip.instruments.tabular.GlossarySubstitution;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.wording.Glossary.GlossaryWords;
import org.vpip.instruments.xlsform.instrument.InstrumentReader;

/** A reader of the design of a study. */
final class DesignReader {
    private static final Set<ProblemCode> RANGES =
            Set.of(ProblemCode.SCALE_CHOICE_OUTSIDE, ProblemCode.SCALE_RANGE_WIDER);

    private final StudyFolder folder;
    private final Problems problems;
    private final StudySettings settings;
    private final GlossaryReader glossary;
    private final Recodes recodes;
    private final List<Instrument> instruments;
    private final Optional<List<Community>> communities;
    private final Optional<List<Wave>> waves;
    private final Optional<List<Attribute>> attributes;
    private final Optional<ChoiceList> codebook;

    DesignReader(StudyFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        SetupReader setup = new SetupReader(folder, problems);
        settings = setup.settings();
        communities = setup.communities();
        glossary = GlossaryReader.of(folder.table("glossary.csv"), problems);
        RecodeReader recoding = new RecodeReader(folder.table("recodes.csv"), problems);
        recodes = recoding.read();
        instruments = instruments(glossary.forMembers(communities.orElse(List.of()), settings.funder()));
        recoding.check(instruments);
        new SharedItemCheck(recodes, problems).check(instruments);
        settings.pages().joining().ifPresent(this::checkJoining);
        waves = setup.waves(communities, ids(instruments));
        attributes = setup.attributes();
        codebook = setup.codebook();
    }

    /** Reports a questionnaire for joining that the study does not have, or whose register would be another one. */
    private void checkJoining(InstrumentId joining) {
        boolean isUsable = ids(instruments).contains(joining) && !StudyLayout.OWN_REGISTERS.contains(joining.value());
        folder.table("study.csv").stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.get("key").equals("joining") && !isUsable)
                .forEach(row -> row.report(problems, ProblemCode.UNKNOWN_INSTRUMENT, "value", joining));
    }

    StudyDesign read() {
        return new StudyDesign(
                settings,
                communities.orElse(List.of()),
                waves.orElse(List.of()),
                attributes.orElse(List.of()),
                instruments,
                RegionReader.read(
                        folder.table("regions.csv"), settings.analysis().regionSet(), problems),
                plan());
    }

    /** Returns the list of themes of open answers, if there is one. */
    Optional<ChoiceList> codebook() {
        return codebook;
    }

    DesignIds ids() {
        return new DesignIds(
                communities.map(all -> all.stream().map(Community::id).collect(Collectors.toSet())),
                waves.map(all -> all.stream().map(Wave::id).collect(Collectors.toSet())),
                attributes);
    }

    static Set<InstrumentId> ids(List<Instrument> instruments) {
        return instruments.stream().map(Instrument::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private PlanSheets plan() {
        GlossaryWords words = glossary.forReports(communities.orElse(List.of()), settings.funder());
        Sheet indicators = folder.requiredTable("plan/indicators.csv")
                .map(sheet -> GlossarySubstitution.of(sheet, words, problems))
                .orElse(PlanSheets.NONE.indicators());
        return new PlanSheets(
                indicators,
                new ExpertKeyReader(instruments, ids().waves(), problems).read(folder.table("plan/expert_key.csv")),
                recodes,
                context(indicators));
    }

    private ReportContext context(Sheet indicators) {
        Set<String> ids = indicators.rows().stream().map(row -> row.get("id")).collect(Collectors.toSet());
        return new ReportContextReader(problems)
                .read(
                        folder.table("data/events.csv"),
                        folder.table("plan/deviations.csv"),
                        folder.table("reports/texts.csv"),
                        ids);
    }

    private List<Instrument> instruments(GlossaryWords words) {
        List<Instrument> instruments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path path : folder.list("instruments")) {
            if (Files.isDirectory(path) || SheetReader.isWorkbook(path)) {
                String name =
                        Files.isDirectory(path) ? path.getFileName().toString() : SheetReader.nameWithoutEnding(path);
                String shown = "instruments/" + path.getFileName();
                Instrument instrument = instrument(new InstrumentId(name), path, shown, words);
                LengthLimit.INSTRUMENT.check(name, ProblemLocation.file(shown), problems);
                LengthLimit.INSTRUMENT_VERSION.check(instrument.version(), ProblemLocation.file(shown), problems);
                if (names.add(name)) {
                    instruments.add(instrument);
                } else {
                    problems.add(ProblemCode.ID_TWICE, ProblemLocation.file(shown), name);
                }
            }
        }
        reportScalesThatDiffer(instruments);
        return instruments;
    }

    /** Reads an instrument; choices outside the range of a scale are fine where the recodes replace them. */
    private Instrument instrument(InstrumentId id, Path path, String shown, GlossaryWords words) {
        Problems found = new Problems();
        Instrument instrument = InstrumentReader.read(id, path, shown, words, found);
        found.list().stream()
                .filter(problem -> !RANGES.contains(problem.code())
                        || !recodes.contains(id, new ItemId(problem.arguments().get(0))))
                .forEach(problems::add);
        return instrument;
    }

    /** Reports scales that differ between questionnaires, because their scores could not be compared. */
    private void reportScalesThatDiffer(List<Instrument> instruments) {
        Map<ScaleId, Scale> first = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            for (Scale scale : instrument.scales()) {
                Scale earlier = first.putIfAbsent(scale.id(), scale);
                if (earlier != null && !earlier.hasSameScoring(scale)) {
                    problems.add(
                            ProblemCode.SCALE_DIFFERS,
                            ProblemLocation.file("instruments/" + instrument.id()),
                            scale.id());
                }
            }
        }
    }
}

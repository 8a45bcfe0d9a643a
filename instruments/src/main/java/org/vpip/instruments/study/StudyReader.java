package org.vpip.instruments.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.format.Filling;
import org.vpip.instruments.format.Sheet;
import org.vpip.instruments.format.SheetReader;
import org.vpip.instruments.format.xlsform.XlsFormReader;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.mapping.Mapped;
import org.vpip.instruments.mapping.MappingReader;
import org.vpip.instruments.problem.Place;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.Codes;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Participants;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.tie.Ties;
import org.vpip.instruments.wording.Glossary.Words;

/** Reads a study folder whole. A problem never stops the reading: the person gets all of them at once. */
public final class StudyReader {
    private final StudyFolder folder;
    private final Problems problems;

    private StudyReader(StudyFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * The study in that folder, or beside that {@code study.xlsx}.
     *
     * @return the study as far as it could be read; it may only be used when no problems were added
     */
    public static Study read(Path path, Problems problems) {
        boolean workbook = SheetReader.isWorkbook(path) && Files.isRegularFile(path);
        Path parent = path.toAbsolutePath().getParent();
        Path inside = workbook && parent != null ? parent : path;
        if (!Files.isDirectory(inside)) {
            problems.add(ProblemCode.NO_SUCH_FOLDER, Place.file(path.toString()));
            return read(inside, StudyFolder.WORKBOOK, new Problems());
        }
        return read(inside, workbook ? path.getFileName().toString() : StudyFolder.WORKBOOK, problems);
    }

    private static Study read(Path inside, String workbook, Problems problems) {
        return new StudyReader(new StudyFolder(inside, workbook, problems), problems).read();
    }

    private Study read() {
        SetupReader setup = new SetupReader(folder, problems);
        StudySettings settings = setup.settings();
        Optional<List<Community>> communities = setup.communities();
        GlossaryReader glossary = GlossaryReader.of(folder.table("glossary.csv"), problems);
        Words words = glossary.forMembers(communities.orElse(List.of()), settings.funder());
        List<Instrument> instruments = instruments(words);
        Optional<List<Wave>> waves = setup.waves(communities, ids(instruments));
        Optional<List<Attribute>> attributes = setup.attributes();
        Optional<Sheet> plan = folder.requiredTable("plan/indicators.csv")
                .map(sheet -> Filling.of(
                        sheet, glossary.forReports(communities.orElse(List.of()), settings.funder()), problems));

        DataTables tables = tables(instruments, communities, attributes, waves);
        Optional<Set<CommunityId>> communityIds =
                communities.map(all -> all.stream().map(Community::id).collect(Collectors.toSet()));
        Optional<Set<WaveId>> waveIds =
                waves.map(all -> all.stream().map(Wave::id).collect(Collectors.toSet()));
        DataReader data = new DataReader(communityIds, waveIds, problems);
        Optional<Participants> people = tables.participants().map(sheet -> data.participants(sheet, attributes));
        Optional<Participants> known =
                people.filter(all -> tables.participants().stream().allMatch(StudyReader::tellsPeople));
        Responses responses = responses(data, tables, instruments, known);
        Ties ties = new TieReader(known, communityIds, waveIds, problems)
                .read(tables.rosters(), tables.ties(), tables.undirected());
        List<Session> sessions = tables.sessions().map(data::sessions).orElse(List.of());
        List<Region> regions = RegionReader.read(folder.table("regions.csv"), settings.regionSet(), problems);
        Engagement engagement = engagement(sessions, people, settings.zone(), regions);
        CodeReader codeReader = new CodeReader(known, waveIds, problems);
        Codes codes = codeReader.read(tables.codes(), tables.decisions());
        codeReader.reportNamed(tables.ties(), "from", "to");
        codeReader.reportNamed(tables.rosters(), "participant");
        codeReader.reportNamed(folder.table("data/aliases.csv"), "participant");
        codeReader.reportNamed(folder.table("data/activity.csv"), "person");
        return new Study(
                settings,
                communities.orElse(List.of()),
                waves.orElse(List.of()),
                attributes.orElse(List.of()),
                instruments,
                people.orElse(new Participants(List.of())),
                responses,
                ties,
                engagement,
                regions,
                plan.orElseGet(() -> Sheet.of("plan/indicators.csv", "indicators", List.of(), List.of())),
                new ExpertKeyReader(instruments, waveIds, problems).read(folder.table("plan/expert_key.csv")),
                codes,
                new FeedbackReader(sessions, settings.id(), problems).read(tables.feedback(), instruments),
                DataHash.of(hashed(tables, engagement)));
    }

    /** The tables, and what was read of meetings and online spaces. */
    private static List<Sheet> hashed(DataTables tables, Engagement engagement) {
        List<Sheet> all = new ArrayList<>(tables.all());
        EngagementRows.of(engagement).ifPresent(all::add);
        return all;
    }

    private Engagement engagement(
            List<Session> sessions, Optional<Participants> people, ZoneId zone, List<Region> regions) {
        Set<ParticipantId> ids = people.map(all -> Set.copyOf(all.ids())).orElse(Set.of());
        return new EngagementReader(folder, sessions, ids, zone, regions, problems).read();
    }

    private DataTables tables(
            List<Instrument> instruments,
            Optional<List<Community>> communities,
            Optional<List<Attribute>> attributes,
            Optional<List<Wave>> waves) {
        Optional<Mapped> mapped = folder.table("mapping.csv")
                .map(sheet -> MappingReader.read(
                        sheet, folder::path, setting(instruments, communities, attributes, waves), problems));
        return DataTables.of(folder, mapped, ids(instruments), problems);
    }

    /** Without both columns, or with a blank name, it is not known who takes part, and then nobody is called unknown. */
    private static boolean tellsPeople(Sheet participants) {
        return participants.hasColumn("participant")
                && participants.hasColumn("community")
                && participants.rows().stream().allMatch(row -> row.has("participant"));
    }

    private static MappingReader.Setting setting(
            List<Instrument> instruments,
            Optional<List<Community>> communities,
            Optional<List<Attribute>> attributes,
            Optional<List<Wave>> waves) {
        Map<String, ChoiceList> lists = new LinkedHashMap<>();
        for (Attribute attribute : attributes.orElse(List.of())) {
            if (attribute.choices() != null) {
                lists.put(attribute.id(), attribute.choices());
            }
        }
        List<String> waveIds =
                waves.orElse(List.of()).stream().map(wave -> wave.id().value()).toList();
        List<String> attributeIds =
                attributes.orElse(List.of()).stream().map(Attribute::id).toList();
        List<String> communityIds = communities.orElse(List.of()).stream()
                .map(community -> community.id().value())
                .toList();
        return new MappingReader.Setting(instruments, attributeIds, lists, waveIds, communityIds);
    }

    private static Set<InstrumentId> ids(List<Instrument> instruments) {
        return instruments.stream().map(Instrument::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Responses responses(
            DataReader data, DataTables tables, List<Instrument> instruments, Optional<Participants> people) {
        Map<Instrument, Sheet> responses = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            Sheet sheet = tables.responses().get(instrument.id());
            if (sheet != null && !instrument.items().isEmpty()) {
                responses.put(instrument, sheet);
            }
        }
        Optional<Set<ParticipantId>> ids = people.map(all -> new HashSet<>(all.ids()));
        return data.responses(responses, ids);
    }

    private List<Instrument> instruments(Words words) {
        List<Instrument> instruments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path path : folder.list("instruments")) {
            if (Files.isDirectory(path) || SheetReader.isWorkbook(path)) {
                String name =
                        Files.isDirectory(path) ? path.getFileName().toString() : SheetReader.nameWithoutEnding(path);
                String shown = "instruments/" + path.getFileName();
                Instrument instrument = XlsFormReader.read(new InstrumentId(name), path, shown, words, problems);
                if (names.add(name)) {
                    instruments.add(instrument);
                } else {
                    problems.add(ProblemCode.ID_TWICE, Place.file(shown), name);
                }
            }
        }
        reportScalesThatDiffer(instruments);
        return instruments;
    }

    /** A scale asked in several questionnaires must be the same scale, or its scores cannot be compared. */
    private void reportScalesThatDiffer(List<Instrument> instruments) {
        Map<ScaleId, Scale> first = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            for (Scale scale : instrument.scales()) {
                Scale earlier = first.putIfAbsent(scale.id(), scale);
                if (earlier != null && !earlier.isScoredLike(scale)) {
                    problems.add(ProblemCode.SCALE_DIFFERS, Place.file("instruments/" + instrument.id()), scale.id());
                }
            }
        }
    }
}

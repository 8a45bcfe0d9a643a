package org.vpip.instruments.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The question types of XLSForm, by their current and older names. */
public enum QuestionType {
    TEXT("text", QuestionTypeUse.ASKED, QuestionDataType.FREE_TEXT, "string", "q string", "add text prompt"),
    INTEGER("integer", QuestionTypeUse.ASKED, QuestionDataType.INTEGER, "int", "q int", "add integer prompt"),
    DECIMAL("decimal", QuestionTypeUse.ASKED, QuestionDataType.DECIMAL, "q decimal", "add decimal prompt"),
    RANGE("range", QuestionTypeUse.ASKED, QuestionDataType.RANGE),
    DATE("date", QuestionTypeUse.ASKED, QuestionDataType.DATE, "q date", "add date prompt"),
    TIME("time", QuestionTypeUse.ASKED, QuestionDataType.TIME),
    DATE_TIME(
            "dateTime",
            QuestionTypeUse.ASKED,
            QuestionDataType.DATE_TIME,
            "date time",
            "q date time",
            "q datetime",
            "add date time prompt",
            "add datetime prompt"),
    NOTE("note", QuestionTypeUse.ASKED, QuestionDataType.NOTE, "q note", "add note prompt"),
    ACKNOWLEDGE("acknowledge", QuestionTypeUse.ASKED, "trigger", "q acknowledge", "add acknowledge prompt"),
    SELECT_ONE("select_one", QuestionTypeUse.ASKED, QuestionDataType.SINGLE_CHOICE),
    SELECT_MULTIPLE("select_multiple", QuestionTypeUse.ASKED, QuestionDataType.MULTIPLE_CHOICE),
    SELECT_ONE_EXTERNAL("select_one_external", QuestionTypeUse.ASKED),
    RANK("rank", QuestionTypeUse.ASKED),
    CALCULATE(
            "calculate", QuestionTypeUse.COMPUTED, QuestionDataType.CALCULATION, "q calculate", "add calculate prompt"),
    HIDDEN("hidden", QuestionTypeUse.COMPUTED),
    START("start", QuestionTypeUse.COMPUTED, QuestionDataType.DATE_TIME, "start time", "get start time"),
    END("end", QuestionTypeUse.COMPUTED, QuestionDataType.DATE_TIME, "end time", "get end time"),
    TODAY("today", QuestionTypeUse.COMPUTED, QuestionDataType.DATE, "get today"),
    DEVICE_ID("deviceid", QuestionTypeUse.COMPUTED, "imei", "device id", "get device id", "uri:deviceid"),
    SUBSCRIBER_ID("subscriberid", QuestionTypeUse.COMPUTED, "subscriber id", "get subscriber id", "uri:subscriberid"),
    SIM_SERIAL("simserial", QuestionTypeUse.COMPUTED, "sim id", "get sim id", "uri:simserial"),
    USER_NAME("username", QuestionTypeUse.COMPUTED, "uri:username"),
    EMAIL("email", QuestionTypeUse.COMPUTED, "uri:email"),
    PHONE_NUMBER("phonenumber", QuestionTypeUse.COMPUTED, "get phone number", "uri:phonenumber"),
    PHONE_NUMBER_ASKED("phone number", QuestionTypeUse.UNSUPPORTED),
    AUDIT("audit", QuestionTypeUse.COMPUTED),
    START_GEOPOINT("start-geopoint", QuestionTypeUse.COMPUTED),
    BACKGROUND_AUDIO("background-audio", QuestionTypeUse.COMPUTED),
    BACKGROUND_GEOPOINT("background-geopoint", QuestionTypeUse.COMPUTED),
    XML_EXTERNAL("xml-external", QuestionTypeUse.COMPUTED),
    CSV_EXTERNAL("csv-external", QuestionTypeUse.COMPUTED),
    GEOPOINT(
            "geopoint",
            QuestionTypeUse.UNSUPPORTED,
            "gps",
            "location",
            "q geopoint",
            "q location",
            "add location prompt"),
    GEOTRACE("geotrace", QuestionTypeUse.UNSUPPORTED),
    GEOSHAPE("geoshape", QuestionTypeUse.UNSUPPORTED),
    OSM("osm", QuestionTypeUse.UNSUPPORTED),
    BARCODE("barcode", QuestionTypeUse.UNSUPPORTED, "q barcode", "add barcode prompt"),
    IMAGE(
            "image",
            QuestionTypeUse.UNSUPPORTED,
            QuestionDataType.FILE,
            "photo",
            "q image",
            "q picture",
            "add image prompt",
            "add photo prompt"),
    AUDIO("audio", QuestionTypeUse.UNSUPPORTED, QuestionDataType.FILE, "q audio", "add audio prompt"),
    VIDEO("video", QuestionTypeUse.UNSUPPORTED, QuestionDataType.FILE, "q video", "add video prompt"),
    FILE("file", QuestionTypeUse.UNSUPPORTED, QuestionDataType.FILE, "add file prompt"),
    PERCENTAGE("percentage", QuestionTypeUse.UNSUPPORTED),
    DAYS_IN_LAST_MONTH("number of days in last month", QuestionTypeUse.UNSUPPORTED),
    DAYS_IN_LAST_SIX_MONTHS("number of days in last six months", QuestionTypeUse.UNSUPPORTED),
    DAYS_IN_LAST_YEAR("number of days in last year", QuestionTypeUse.UNSUPPORTED);

    /** The type of the stored value; {@code STRING} covers codes, places and identifiers. */
    public enum QuestionDataType {
        FREE_TEXT,
        STRING,
        INTEGER,
        DECIMAL,
        RANGE,
        DATE,
        TIME,
        DATE_TIME,
        SINGLE_CHOICE,
        MULTIPLE_CHOICE,
        NOTE,
        CALCULATION,
        FILE
    }

    private enum QuestionTypeUse {
        ASKED,
        COMPUTED,
        UNSUPPORTED
    }

    private static final Map<String, QuestionType> BY_NAME = new TreeMap<>();
    private static final Set<QuestionType> SELECTS = Set.of(SELECT_ONE, SELECT_MULTIPLE, SELECT_ONE_EXTERNAL, RANK);

    static {
        for (QuestionType type : values()) {
            BY_NAME.put(type.xlsFormName.toLowerCase(Locale.ROOT), type);
            type.otherNames.forEach(name -> BY_NAME.put(name, type));
        }
        SELECTS.forEach(select -> BY_NAME.remove(select.xlsFormName));
    }

    private final String xlsFormName;
    private final QuestionTypeUse use;
    private final QuestionDataType dataType;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> otherNames;

    QuestionType(String xlsFormName, QuestionTypeUse use, String... otherNames) {
        this(xlsFormName, use, QuestionDataType.STRING, otherNames);
    }

    QuestionType(String xlsFormName, QuestionTypeUse use, QuestionDataType dataType, String... otherNames) {
        this.xlsFormName = xlsFormName;
        this.use = use;
        this.dataType = dataType;
        this.otherNames = List.of(otherNames);
    }

    public String xlsFormName() {
        return xlsFormName;
    }

    /** Returns the type of a one-word type cell; types with a choice list need more than their name. */
    public static Optional<QuestionType> of(String written) {
        return Optional.ofNullable(BY_NAME.get(written.toLowerCase(Locale.ROOT)));
    }

    public QuestionDataType dataType() {
        return dataType;
    }

    public boolean hasList() {
        return SELECTS.contains(this);
    }

    /** Returns whether the collecting program fills it in, so that no label is shown. */
    public boolean isComputed() {
        return use == QuestionTypeUse.COMPUTED;
    }

    /** Returns whether a web questionnaire can ask it; places, pictures and codes belong to other programs. */
    public boolean isSupportedOnWeb() {
        return use != QuestionTypeUse.UNSUPPORTED;
    }
}

package org.vpip.instruments.engagement.slack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The erasure of people from a Slack export: their account, messages, reactions and memberships, and mentions of them by
 * others.
 */
public final class SlackErasure {
    private static final JsonFactory JSON = new JsonFactory();

    private final Set<String> accounts;

    /** A number, truth value or null as written. */
    private record RawWord(String text) {}

    private SlackErasure(Set<String> accounts) {
        this.accounts = Set.copyOf(accounts);
    }

    /**
     * Returns the archive of an export without those people; without any of their accounts, the same bytes. The limits of
     * the reader of exports apply.
     *
     * @param names accounts, addresses and pseudonyms of the people
     */
    public static byte[] ofArchive(byte[] archive, Set<String> names) throws IOException {
        Map<String, byte[]> members = members(archive);
        if (accounts(members, names).isEmpty()) {
            return archive;
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written)) {
            for (Map.Entry<String, byte[]> member : ofMembers(members, names).entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return written.toByteArray();
    }

    /** Returns the files of an archive by path; refuses what the reader of exports refuses. */
    private static Map<String, byte[]> members(byte[] archive) throws IOException {
        Path file = Files.createTempFile("vpip-erasure", ".zip");
        try {
            Files.write(file, archive);
            Map<String, byte[]> members = new TreeMap<>();
            try (SlackExportArchive export = new SlackExportArchive(file)) {
                for (String name : export.names()) {
                    try (InputStream member = export.open(name)) {
                        members.put(name, member.readAllBytes());
                    }
                }
            }
            return members;
        } finally {
            Files.delete(file);
        }
    }

    /** Returns the files of an unpacked export by their path, without those people. */
    public static Map<String, byte[]> ofMembers(Map<String, byte[]> members, Set<String> names) {
        SlackErasure erasure = new SlackErasure(accounts(members, names));
        Map<String, byte[]> erased = new LinkedHashMap<>();
        members.forEach((path, bytes) -> erased.put(path, path.endsWith(".json") ? erasure.erased(bytes) : bytes));
        return erased;
    }

    /** Returns the ids of the accounts with one of the names as id or address. */
    private static Set<String> accounts(Map<String, byte[]> members, Set<String> names) {
        Set<String> lower =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<String> accounts = new HashSet<>();
        members.forEach((path, bytes) -> {
            if (path.endsWith("users.json") && read(bytes) instanceof List<?> users) {
                users.stream()
                        .filter(user -> isNamed(user, lower))
                        .forEach(user -> accounts.add(String.valueOf(((Map<?, ?>) user).get("id"))));
            }
        });
        return accounts;
    }

    private static boolean isNamed(Object user, Set<String> names) {
        return user instanceof Map<?, ?> fields
                && (names.contains(text(fields, "id")) || names.contains(text(fields.get("profile"), "email")));
    }

    private static String text(@Nullable Object object, String field) {
        return object instanceof Map<?, ?> fields && fields.get(field) instanceof String text
                ? text.toLowerCase(Locale.ROOT)
                : "";
    }

    private byte[] erased(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return accounts.stream().anyMatch(text::contains) ? written(erased(read(json))) : json;
    }

    private Object erased(Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(element -> !isTheirs(element))
                    .map(this::erased)
                    .toList();
        }
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> left = new LinkedHashMap<>();
            object.forEach((field, element) -> {
                if (!isTheirs(element) && !accounts.contains(field)) {
                    left.put(field, erased(element));
                }
            });
            return left;
        }
        return value instanceof String text ? withoutMentions(text) : value;
    }

    /** Returns whether a value is one of the accounts, or an object that belongs to one. */
    private boolean isTheirs(Object value) {
        return value instanceof Map<?, ?> object
                ? isAccount(object.get("id")) || isAccount(object.get("user"))
                : isAccount(value);
    }

    private boolean isAccount(@Nullable Object value) {
        return value instanceof String text && accounts.contains(text);
    }

    private String withoutMentions(String text) {
        String left = text;
        for (String account : accounts) {
            left = left.replaceAll("<@" + Pattern.quote(account) + "(\\|[^>]*)?>", "")
                    .replace(account, "");
        }
        return left;
    }

    /** Returns a file of maps, lists, texts, numbers and other words of JSON; an empty list for a damaged one. */
    private static Object read(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return value(parser);
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return token == JsonToken.VALUE_STRING ? parser.getString() : new RawWord(parser.getString());
    }

    private static byte[] written(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(value, generator);
        }
        return bytes.toByteArray();
    }

    private static void write(Object value, JsonGenerator generator) {
        if (value instanceof Map<?, ?> object) {
            generator.writeStartObject();
            object.forEach((field, element) -> {
                generator.writeName(String.valueOf(field));
                write(element, generator);
            });
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            list.forEach(element -> write(element, generator));
            generator.writeEndArray();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else {
            generator.writeRawValue(((RawWord) value).text());
        }
    }
}

package org.vpip.app.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Everything in the files of a folder, unpacked: the parts of a workbook, the objects and decoded streams of a PDF, the bytes of
 * others. The times that a file declares are left out.
 */
public final class FileInsides {
    private static final String TIME = "<dcterms:created[^>]*>[^<]*<";
    private final Map<String, String> parts = new TreeMap<>();

    private FileInsides() {}

    /** Returns the parts by name: path in the folder, and for packed files the name of the part. */
    public static Map<String, String> of(Path folder) throws IOException {
        FileInsides insides = new FileInsides();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                insides.read(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return insides.parts;
    }

    private void read(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".xlsx")) {
            unzip(name, bytes);
        } else if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                readObjects(name, document);
                parts.put(name + "!text", new PDFTextStripper().getText(document));
            }
        } else {
            boolean isText = name.endsWith(".svg") || name.endsWith(".csv");
            parts.put(name, new String(bytes, isText ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        }
    }

    private void unzip(String name, byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean isText = entry.getName().matches(".*\\.(xml|rels|vml)");
                String text =
                        new String(zip.readAllBytes(), isText ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
                parts.put(name + "!" + entry.getName(), text.replaceAll(TIME, "<"));
            }
        }
    }

    private void readObjects(String name, PDDocument document) throws IOException {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (!(object instanceof COSStream stream) || !isContainer(stream)) {
                parts.put(name + "!object-" + key.getNumber(), written(object));
            }
        }
    }

    private static String written(COSBase object) throws IOException {
        StringBuilder text = new StringBuilder();
        write(object, text);
        return text.toString();
    }

    private static void write(COSBase object, StringBuilder text) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            for (COSName key : new TreeSet<>(dictionary.keySet())) {
                if (!key.equals(COSName.CREATION_DATE) && !key.equals(COSName.MOD_DATE) && !key.equals(COSName.ID)) {
                    text.append('/').append(key.getName()).append(' ');
                    write(dictionary.getItem(key), text);
                    text.append('\n');
                }
            }
            if (dictionary instanceof COSStream stream) {
                text.append(new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        } else if (object instanceof COSArray array) {
            for (COSBase item : array) {
                write(item, text);
                text.append(' ');
            }
        } else if (object instanceof COSObject reference) {
            text.append(reference.getKey().getNumber()).append(" R");
        } else if (object instanceof COSString string) {
            text.append('(').append(string.getString()).append(')');
        } else {
            text.append(object);
        }
    }

    /** Returns whether a stream has objects, which are read one by one, or their places. */
    private static boolean isContainer(COSStream stream) {
        COSName type = stream.getCOSName(COSName.TYPE);
        return COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
    }
}

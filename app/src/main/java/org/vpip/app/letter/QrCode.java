package org.vpip.app.letter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code with its quiet zone, drawn as one SVG path. */
record QrCode(int size, String path) {
    private static final int QUIET = 4;

    static QrCode of(String link) {
        BitMatrix bits = modules(link);
        return new QrCode(bits.getWidth(), path(bits));
    }

    /** Returns the path of the white background, quiet zone included. */
    public String ground() {
        return "M0 0h" + size + "v" + size + "H0z";
    }

    static BitMatrix modules(String link) {
        try {
            return new QRCodeWriter()
                    .encode(
                            link,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("link", e);
        }
    }

    /** Returns the runs of dark modules, row by row. */
    private static String path(BitMatrix bits) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                int from = x;
                while (x < bits.getWidth() && bits.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}

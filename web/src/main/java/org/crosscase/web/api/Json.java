package org.crosscase.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The one form in which answers are written: fields that do not apply are left out, times are UTC to hundredths. */
@Provider
public class Json implements ContextResolver<Jsonb> {
    private static final Jsonb WRITER = JsonbBuilder.create(new JsonbConfig().withSerializers(new InstantText()));

    private static final DateTimeFormatter HUNDREDTHS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public Jsonb getContext(Class<?> type) {
        return WRITER;
    }

    static String text(Object body) {
        return WRITER.toJson(body);
    }

    /** For instance {@code 2026-11-23T10:00:00.00Z}. */
    static String text(Instant time) {
        return HUNDREDTHS.format(time);
    }

    /** JSON-B writes an instant with as many digits as it has; the contract says two. */
    public static final class InstantText implements JsonbSerializer<Instant> {
        @Override
        public void serialize(Instant time, JsonGenerator generator, SerializationContext context) {
            generator.write(text(time));
        }
    }
}

package org.crosscase.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crosscase.Checks;
import org.crosscase.Problem;

/**
 * Fills a record from a JSON object of the same field names. Components may be text, Integer, Boolean, enums, records
 * and lists of these; what is absent or null is null.
 */
final class RecordBinder {
    private RecordBinder() {}

    /** @throws Problem {@code field-unknown}, {@code field-wrong-type}, {@code value-unknown}, naming the field */
    static <R extends Record> R bind(JsonObject object, Class<R> type) {
        return bind(object, type, "");
    }

    private static <R extends Record> R bind(JsonObject object, Class<R> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String given : object.keySet()) {
            if (!names.contains(given)) {
                throw Problem.invalid(
                        "field-unknown", prefix + shortened(given), shortened(given), String.join(", ", names));
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            values[i] = value(object.get(component.getName()), component.getGenericType(), prefix + names.get(i));
        }
        return construct(type, components, values);
    }

    private static Object value(JsonValue json, Type type, String field) {
        if (json == null || json == JsonValue.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            return list(json, list.getActualTypeArguments()[0], field);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == String.class && json instanceof JsonString text) {
            return text.getString();
        }
        if (wanted == Integer.class && json instanceof JsonNumber number && number.isIntegral()) {
            return wholeNumber(number, field);
        }
        if (wanted == Long.class && json instanceof JsonNumber number && number.isIntegral()) {
            return longNumber(number, field);
        }
        if (wanted == Boolean.class && (json == JsonValue.TRUE || json == JsonValue.FALSE)) {
            return json == JsonValue.TRUE;
        }
        if (wanted.isEnum() && json instanceof JsonString name) {
            return constant(wanted, field, name.getString());
        }
        if (wanted.isRecord() && json instanceof JsonObject object) {
            return bind(object, wanted.asSubclass(Record.class), field + ".");
        }
        throw Problem.invalid(
                "field-wrong-type", field, field, json.getValueType().name());
    }

    private static List<Object> list(JsonValue json, Type item, String field) {
        if (!(json instanceof JsonArray array)) {
            throw Problem.invalid(
                    "field-wrong-type", field, field, json.getValueType().name());
        }
        List<Object> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            String place = field + '[' + i + ']';
            Object value = value(array.get(i), item, place);
            if (value == null) {
                throw Problem.invalid("field-missing", place);
            }
            values.add(value);
        }
        return values;
    }

    private static long longNumber(JsonNumber number, String field) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw Problem.invalid("field-wrong-type", field, field, "NUMBER");
        }
    }

    private static int wholeNumber(JsonNumber number, String field) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException tooLarge) {
            throw Problem.invalid("field-wrong-type", field, field, "NUMBER");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> type, String field, String name) {
        return Checks.oneOf(field, (Class) type, name);
    }

    private static <R extends Record> R construct(Class<R> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be filled", e);
        }
    }

    private static String shortened(String name) {
        return name.length() > 64 ? name.substring(0, 64) : name;
    }
}

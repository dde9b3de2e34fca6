package dev.til.forge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** Reads and writes the fields of a forge's JSON; what is missing, null or of another kind reads as empty. */
public record Fields(JsonObject json) {
    static Fields of(JsonElement json) {
        return new Fields(json.isJsonObject() ? json.getAsJsonObject() : new JsonObject());
    }

    public String text(String key) {
        return json.get(key) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    /** A whole number; 0 for everything else. */
    public long number(String key) {
        String text = text(key);
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    public boolean yes(String key) {
        return json.get(key) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    public Fields in(String key) {
        JsonElement value = json.get(key);
        return value == null ? new Fields(new JsonObject()) : of(value);
    }

    public List<Fields> list(String key) {
        return json.get(key) instanceof JsonArray values
                ? values.asList().stream().map(Fields::of).toList()
                : List.of();
    }

    public Fields with(String key, String value) {
        json.addProperty(key, value);
        return this;
    }

    public Fields with(String key, boolean value) {
        json.addProperty(key, value);
        return this;
    }

    public Fields with(String key, List<String> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        json.add(key, array);
        return this;
    }

    public static Fields empty() {
        return new Fields(new JsonObject());
    }
}

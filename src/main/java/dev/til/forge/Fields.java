package dev.til.forge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Reads and writes the fields of a forge's JSON; what is missing or null reads as empty. */
record Fields(JsonObject json) {
    static Fields of(JsonElement json) {
        return new Fields(json.isJsonObject() ? json.getAsJsonObject() : new JsonObject());
    }

    String text(String key) {
        JsonElement value = json.get(key);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    long number(String key) {
        JsonElement value = json.get(key);
        return value == null || !value.isJsonPrimitive() ? 0 : value.getAsLong();
    }

    boolean yes(String key) {
        JsonElement value = json.get(key);
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    Fields in(String key) {
        JsonElement value = json.get(key);
        return value == null ? new Fields(new JsonObject()) : of(value);
    }

    List<Fields> list(String key) {
        JsonElement value = json.get(key);
        return value == null || !value.isJsonArray()
                ? List.of()
                : value.getAsJsonArray().asList().stream().map(Fields::of).toList();
    }

    Fields with(String key, String value) {
        json.addProperty(key, value);
        return this;
    }

    Fields with(String key, boolean value) {
        json.addProperty(key, value);
        return this;
    }

    Fields with(String key, List<String> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        json.add(key, array);
        return this;
    }

    static Fields empty() {
        return new Fields(new JsonObject());
    }
}

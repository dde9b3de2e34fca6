package dev.til.git.oplog;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation as the log writes it: JSON. Written part by part, for Gson looks long at a record before it writes one. */
final class OperationText {
    private OperationText() {}

    static String of(Operation operation) throws IOException {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.setHtmlSafe(true);
            json.beginObject();
            json.name("id").value(operation.id());
            json.name("command").value(operation.command());
            json.name("at").value(operation.at());
            json.name("state").value(operation.state().name());
            write(json.name("before"), operation.before());
            write(json.name("after"), operation.after());
            json.name("files").beginArray();
            for (Operation.FileChange file : operation.files()) {
                json.beginObject();
                json.name("path").value(file.path());
                json.name("before").value(file.before());
                json.name("after").value(file.after());
                json.endObject();
            }
            json.endArray();
            write(json.name("elsewhere"), operation.elsewhere());
            json.endObject();
        }
        return text.toString();
    }

    private static void write(JsonWriter json, Snapshot snapshot) throws IOException {
        json.beginObject();
        json.name("head").value(snapshot.head());
        write(json.name("branches"), snapshot.branches());
        json.name("index").value(snapshot.index());
        write(json.name("tracking"), snapshot.tracking());
        json.endObject();
    }

    private static void write(JsonWriter json, Map<String, String> map) throws IOException {
        json.beginObject();
        for (Map.Entry<String, String> entry : map.entrySet()) {
            json.name(entry.getKey()).value(entry.getValue());
        }
        json.endObject();
    }

    private static void write(JsonWriter json, RemoteEffects elsewhere) throws IOException {
        json.beginObject();
        json.name("pushes").beginArray();
        for (RemoteEffects.Push push : elsewhere.pushes()) {
            json.beginObject();
            json.name("remote").value(push.remote());
            json.name("branch").value(push.branch());
            json.name("ref").value(push.ref());
            json.name("before").value(push.before());
            json.name("after").value(push.after());
            json.endObject();
        }
        json.endArray();
        json.name("requests").beginArray();
        for (RemoteEffects.Request request : elsewhere.requests()) {
            json.beginObject();
            json.name("number").value(request.number());
            json.name("url").value(request.url());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    /**
     * @param id by which the log has it
     * @throws RuntimeException like an {@link IOException} where this is no operation
     */
    static Operation parse(String id, String text) throws IOException {
        var json = new JsonReader(new StringReader(text));
        var texts = new LinkedHashMap<String, String>();
        var snapshots = new LinkedHashMap<String, Snapshot>();
        List<Operation.FileChange> files = new ArrayList<>();
        List<RemoteEffects> elsewhere = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            switch (name) {
                case "command", "at", "state" -> texts.put(name, json.nextString());
                case "before", "after" -> snapshots.put(name, snapshot(json));
                case "files" -> files.addAll(files(json));
                case "elsewhere" -> elsewhere.add(elsewhere(json));
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new Operation(
                id,
                known(texts, "command"),
                known(texts, "at"),
                Operation.State.valueOf(known(texts, "state")),
                known(snapshots, "before"),
                known(snapshots, "after"),
                files,
                elsewhere.get(0));
    }

    private static <T> T known(Map<String, T> values, String name) throws IOException {
        T value = values.get(name);
        if (value == null) {
            throw new IOException("there is no '%s'".formatted(name));
        }
        return value;
    }

    private static Snapshot snapshot(JsonReader json) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        var maps = new LinkedHashMap<String, Map<String, String>>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            switch (name) {
                case "head", "index" -> texts.put(name, json.nextString());
                case "branches", "tracking" -> maps.put(name, texts(json));
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new Snapshot(
                known(texts, "head"), known(maps, "branches"), known(texts, "index"), known(maps, "tracking"));
    }

    /** An object whose values are all texts or numbers. */
    private static Map<String, String> texts(JsonReader json) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            texts.put(json.nextName(), json.nextString());
        }
        json.endObject();
        return texts;
    }

    private static List<Map<String, String>> rows(JsonReader json) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            rows.add(texts(json));
        }
        json.endArray();
        return rows;
    }

    private static List<Operation.FileChange> files(JsonReader json) throws IOException {
        List<Operation.FileChange> files = new ArrayList<>();
        for (Map<String, String> row : rows(json)) {
            files.add(new Operation.FileChange(known(row, "path"), known(row, "before"), known(row, "after")));
        }
        return files;
    }

    private static RemoteEffects elsewhere(JsonReader json) throws IOException {
        List<RemoteEffects.Push> pushes = new ArrayList<>();
        List<RemoteEffects.Request> requests = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "pushes" -> {
                    for (Map<String, String> row : rows(json)) {
                        pushes.add(new RemoteEffects.Push(
                                known(row, "remote"),
                                known(row, "branch"),
                                known(row, "ref"),
                                known(row, "before"),
                                known(row, "after")));
                    }
                }
                case "requests" -> {
                    for (Map<String, String> row : rows(json)) {
                        requests.add(
                                new RemoteEffects.Request(Long.parseLong(known(row, "number")), known(row, "url")));
                    }
                }
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new RemoteEffects(pushes, requests);
    }
}

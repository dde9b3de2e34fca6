package dev.til.course;

import java.time.LocalDate;

/** A day that everybody has off, and what it is called. */
public record Holiday(LocalDate date, String name) implements Comparable<Holiday> {
    public Holiday {
        name = name.strip().replaceAll("\\s+", " "); // it is written behind '#', on one line
    }

    @Override
    public int compareTo(Holiday other) {
        int byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : name.compareTo(other.name);
    }
}

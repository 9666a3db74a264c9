package cn.partymap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 街道党建电子地图: the party-building map of a street. */
@SpringBootApplication
public class PartyMapApplication {
    public static void main(String[] args) {
        SpringApplication.run(PartyMapApplication.class, args);
    }
}

package org.committeepapers.wording;

import java.util.Set;
import java.util.regex.Pattern;

/** Given names that are usual in England and Wales, to tell "Jane Example and Tom Sample" from a department. */
final class GivenNames {

    private static final Set<String> NAMES = Set.of(Pattern.compile("\\s+").split("""
            aaron abdul abigail adam adrian agnes ahmed aidan aisha alan albert alex alexander alexandra ali
            alice alison alun amanda amber amir amit amy andrea andrew andy aneurin angela anil anita ann anna
            anne anthony antony anwen arthur asha ashley audrey barbara barry beatrice becky ben benjamin
            bernard beth bethan bethany betty bill bob brenda brian bridget bronwen bryan callum cameron carl
            carol caroline carolyn carys catherine catrin ceri charles charlie charlotte cheryl chloe chris
            christina christine christopher ciaran claire clare clive colin connor craig cynthia dafydd daniel
            danielle darren dave david dawn dean debbie deborah declan delyth denise dennis derek diana diane
            diego dilys dominic donald donna dorothy douglas duncan dylan edward edwin eileen elaine eleanor
            eleri elin elizabeth ella ellen ellie elsie emily emlyn emma emrys eric erin esther ethan eva eve
            evelyn fatima fiona frances francis frank fraser fred gareth gary gavin gemma geoff geoffrey george
            georgia georgina geraint gerald gerard gillian gina glenn gloria glyn glynis gordon graham greg gwen
            gwyn gwyneth hannah harold harriet harry hassan hayley hazel heather heidi helen henry holly howard
            hugh huw hywel iain ian ibrahim idris ieuan ifan imogen imran ioan iolo isaac isabel isla ivor iwan
            jack jackie jacob jacqueline jake james jamie jan jane janet janice jasmine jason jean jeff jeffrey
            jennifer jenny jeremy jessica jill jim jo joan joanna joanne joe joel john johnathan jon jonathan
            jordan joseph josephine josh joshua joyce judith judy julia julian julie june justin karen karl kate
            katherine kathleen kathryn katie katy kay keiran keith kelly ken kenneth kerry kevin khalid kieran
            kim kirsty kyle laura lauren lawrence leah leanne lee leigh len leo leon leonard lesley leslie lewis
            liam lilian lily linda lindsay lindsey lisa liz llinos lloyd lorna lorraine louis louise lowri lucy
            luke lydia lynda lynn lynne malcolm mandy marcus margaret maria marian marie marilyn marion mark
            martha martin martyn mary mathew matt matthew maureen maurice max megan mel melanie melissa michael
            michelle mick miguel mike miriam mohamed mohammad mohammed moira molly monica morgan muhammad nadia
            nancy naomi natalie natasha nathan neil nerys nia niamh nicholas nick nicky nicola nigel nina noel
            nora norma norman oliver olivia omar osian owain owen pam pamela patricia patrick paul paula pauline
            peggy penelope penny pete peter phil philip philippa phillip phoebe phyllis polly priya rachel raj
            rajesh ralph ray raymond rebecca rhian rhiannon rhodri rhys richard rita rob robert roberta robin
            robyn roger ron ronald rory rosalind rosemary rosie ross rowan roy russell ruth ryan sally sam
            samantha samuel sandra sanjay sara sarah scott sean shane sharon shaun sheila shirley sian simon
            siobhan sioned siân sofia sonia sophia sophie stacey stanley stella stephanie stephen steve steven
            stewart stuart sue sunita susan suzanne sylvia tamsin tanya tara terence teresa terry thelma theresa
            thomas tim timothy tina toby tom tony tracey tracy trevor tristan tudor usha valerie vanessa vera
            veronica vicky victor victoria vijay vincent vivien walter wayne wendy wyn yasmin yusuf yvonne zara
            zoe zoë
            """.strip()));

    private GivenNames() {}

    static boolean contains(String word) {
        return NAMES.contains(word);
    }
}

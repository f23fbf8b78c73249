/** What must not get past the door, by where it is planted. All of it is invented. */
export const tokens = {
  family: 'Quackenbush',
  given: 'Zebulonia',
  nameText: 'Zeb Q. Quackinger',
  maiden: 'Ottershaw',
  suffix: 'Esquire-IX',
  contactName: 'Wilhelmina',
  contactPhone: '555-013-7741',
  phone: '555-013-9917',
  email: 'zq@mailbox.example',
  mrn: 'MRN-7730415',
  ssn: '999-44-7193',
  licence: 'S9991734X',
  passport: 'X8843127Y',
  line: '4417 Crabapple Hollow',
  addressText: 'the blue house behind Millpond Weir',
  district: 'Oxbowshire',
  birthPlace: 'Little Nettlebed',
  latitude: '42.264139',
  birthTime: '1965-01-13T04:17:33',
  photoUrl: 'photos.example/face-8841',
  patientId: 'pat-77-quack',
  encounterId: 'enc-5531-quack',
  conditionId: 'con-9012-quack',
  observationId: 'obs-4471-quack',
  organizationId: 'org-6612-quack',
  encounterNumber: 'VISIT-209113',
  fullUrl: 'ehr.example.org/fhir-7712',
  metaSource: 'feeds.example.org/4471',
  tagDisplay: 'ward of Dr Pfefferkorn',
  bundleIdentifier: 'export-for-quackenbush',
  linkUrl: 'self.example.org/88',
  narrative: 'Narrated Zebulonius',
  containedName: 'Containedsworth',
  subjectDisplay: 'Mx Displayington',
  performerDisplay: 'Dr Performerly',
  codeText: 'code text about Knickerbocker',
  codeDisplay: 'display about Lumpkinson',
  localCode: 'LOCALQUACK7',
  snomedCode: '5550139917',
  loincCode: '5550139-9',
  icdCode: 'QUACKEN',
  className: 'CLASSYQUACK',
  categoryCode: 'catquack',
  note: 'noted by Thistlewaite',
  valueString: 'said Marmadukeson',
  unitText: 'units of Bramblewick',
  unitCode: '{Quackunit}',
  stateText: 'Stateless Quackland',
  extensionText: 'extension of Tumbledown',
  componentText: 'component of Wobblethorpe',
  raceText: 'race text by Fiddlestick',
} as const;

/** Dates that only a limited data set may show; months and days that stand nowhere else. */
export const dates = {
  birth: '1965-01-13',
  start: '2019-07-23',
  end: '2019-07-26',
  onset: '2018-11-29',
  recorded: '2018-12-27',
  effective: '2019-08-21',
  issued: '2019-08-22',
  updated: '2021-03-31',
} as const;

/** Town and zip code, which a limited data set may show too. */
export const places = { city: 'Chipping Quackbury', zip: '02138' } as const;

const t = tokens;
const reference = (type: string, id: string, display: string): object => ({
  reference: `${type}/${id}`,
  display,
});
const coded = (system: string, code: string): object => ({
  coding: [{ system, code, display: t.codeDisplay }],
  text: t.codeText,
});
const meta = {
  source: `http://${t.metaSource}`,
  lastUpdated: `${dates.updated}T10:11:12Z`,
  tag: [{ display: t.tagDisplay }],
};
const text = { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${t.narrative}</div>` };
const contained = [{ resourceType: 'Practitioner', id: 'dr', name: [{ family: t.containedName }] }];
const extension = [{ url: 'http://example.org/x', valueString: t.extensionText }];
const numberOfType = (code: string, value: string): object => ({
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code }] },
  value,
});
const snomed = 'http://snomed.info/sct';
const loinc = 'http://loinc.org';

const patient = {
  resourceType: 'Patient',
  id: t.patientId,
  meta,
  text,
  contained,
  extension: [
    ...extension,
    { url: 'http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName', valueString: t.maiden },
    {
      url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace',
      valueAddress: { city: t.birthPlace },
    },
    {
      url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race',
      extension: [
        {
          url: 'ombCategory',
          valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: t.raceText.replaceAll(' ', '-') },
        },
        { url: 'text', valueString: t.raceText },
      ],
    },
  ],
  identifier: [
    numberOfType('MR', t.mrn),
    numberOfType('SS', t.ssn),
    numberOfType('DL', t.licence),
    numberOfType('PPN', t.passport),
  ],
  name: [{ family: t.family, given: [t.given], text: t.nameText, suffix: [t.suffix] }],
  telecom: [
    { system: 'phone', value: t.phone },
    { system: 'email', value: t.email },
  ],
  gender: 'male',
  birthDate: dates.birth,
  _birthDate: {
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime', valueDateTime: `${t.birthTime}Z` },
    ],
  },
  address: [
    {
      use: 'home',
      line: [t.line],
      text: t.addressText,
      city: places.city,
      district: t.district,
      state: 'Massachusetts',
      postalCode: places.zip,
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/geolocation',
          extension: [{ url: 'latitude', valueDecimal: Number(t.latitude) }],
        },
      ],
    },
  ],
  photo: [{ contentType: 'image/png', url: `http://${t.photoUrl}` }],
  contact: [{ name: { family: t.contactName }, telecom: [{ system: 'phone', value: t.contactPhone }] }],
  generalPractitioner: [{ reference: '#dr', display: t.performerDisplay }],
};

const elsewhere = {
  resourceType: 'Patient',
  id: `${t.patientId}-2`,
  gender: 'female',
  address: [{ state: t.stateText, postalCode: `${places.zip} ${t.district}` }],
};

const subject = reference('Patient', t.patientId, t.subjectDisplay);
const encounter = {
  resourceType: 'Encounter',
  id: t.encounterId,
  meta,
  text,
  contained,
  extension,
  identifier: [{ value: t.encounterNumber }],
  status: 'finished',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: t.codeDisplay },
  type: [coded(snomed, '185345009')],
  serviceType: coded('http://hospital.example.org', t.localCode),
  reasonCode: [coded(snomed, t.snomedCode)],
  subject,
  participant: [{ individual: { reference: '#dr', display: t.performerDisplay } }],
  period: { start: `${dates.start}T10:00:00-04:00`, end: `${dates.end}T11:30:00-04:00` },
  serviceProvider: reference('Organization', t.organizationId, t.performerDisplay),
};

const condition = {
  resourceType: 'Condition',
  id: t.conditionId,
  meta,
  text,
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    text: t.codeText,
  },
  category: [coded('http://example.org/categories', t.categoryCode)],
  severity: coded('http://hl7.org/fhir/sid/icd-10-cm', t.icdCode),
  code: coded(snomed, '40055000'),
  subject,
  encounter: reference('Encounter', t.encounterId, t.subjectDisplay),
  onsetDateTime: dates.onset,
  recordedDate: `${dates.recorded}T09:08:07Z`,
  note: [{ text: t.note }],
};

const observation = {
  resourceType: 'Observation',
  id: t.observationId,
  meta,
  status: 'final',
  category: [coded('http://example.org/categories', t.categoryCode)],
  code: coded(loinc, '8302-2'),
  subject,
  encounter: reference('Encounter', t.encounterId, t.subjectDisplay),
  performer: [{ display: t.performerDisplay }],
  effectiveDateTime: `${dates.effective}T01:02:03Z`,
  issued: `${dates.issued}T01:02:03Z`,
  valueQuantity: { value: 181.2, unit: t.unitText, system: 'http://unitsofmeasure.org', code: 'cm' },
  note: [{ text: t.note }],
  component: [
    {
      code: coded(loinc, '8480-6'),
      valueQuantity: { value: 119, system: 'http://unitsofmeasure.org', code: t.unitCode },
    },
    { code: coded(loinc, t.loincCode), valueString: t.componentText },
  ],
};

const spoken = {
  ...observation,
  id: `${t.observationId}-2`,
  valueQuantity: undefined,
  component: undefined,
  valueString: t.valueString,
};
const classless = { ...encounter, id: `${t.encounterId}-2`, class: { code: t.className } };

export const plantedResources: readonly object[] = [
  patient,
  elsewhere,
  encounter,
  classless,
  condition,
  observation,
  spoken,
];

export const plantedBundle: object = {
  resourceType: 'Bundle',
  type: 'collection',
  identifier: { value: t.bundleIdentifier },
  link: [{ relation: 'self', url: `http://${t.linkUrl}` }],
  entry: plantedResources.map((resource) => {
    const { resourceType, id } = resource as { resourceType: string; id: string };
    return { fullUrl: `http://${t.fullUrl}/${resourceType}/${id}`, resource };
  }),
};

/** Resources that are rejected, each with something planted at the place of its fault. */
export const plantedFaults: readonly string[] = [
  JSON.stringify({ ...patient, gender: t.family }),
  JSON.stringify({ ...patient, birthDate: t.family }),
  JSON.stringify({ ...patient, [t.family]: t.given }),
  JSON.stringify({ ...patient, id: `${t.family} ${t.given}` }),
  JSON.stringify({ ...patient, active: t.family }),
  JSON.stringify({ ...patient, name: t.nameText }),
  JSON.stringify({ ...patient, name: [{ [t.family]: t.given }] }),
  JSON.stringify({ ...encounter, subject: { reference: `${t.given} ${t.family}` } }),
  JSON.stringify({ ...encounter, subject: { reference: `Patient?name=${t.family}` } }),
  JSON.stringify({ ...encounter, subject: { reference: `#${t.family}` } }),
  JSON.stringify({
    ...encounter,
    modifierExtension: [{ url: `http://${t.photoUrl}`, valueString: t.family }],
  }),
  JSON.stringify({ resourceType: t.family }),
  `{"resourceType":"Patient","${t.family}":"${t.given}","${t.family}":"x"}`,
  `{"resourceType":"Patient","name":"${t.family}`,
  `${t.nameText} lives at ${t.line}`,
  JSON.stringify(t.nameText),
];

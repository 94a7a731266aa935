#include "tests/unit/memo/letters.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sstream>

namespace memobox::memo::test {

ReadMessage read(std::string_view text) {
  auto read = read_message(bytes_of(text));
  if (!read) FAIL("not read: " << read.error().detail << " in line " << read.error().line << " of " << text.substr(0, 300));
  return std::move(*read);
}

std::vector<std::string> rules_of(const ReadMessage& read) {
  std::vector<std::string> rules;
  for (const Finding& finding : read.findings) rules.push_back(finding.rule + " " + finding.path);
  return rules;
}

const std::string_view every_element = R"(<?xml version="1.0" encoding="UTF-8"?>
<memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" xmlns:grd="https://data.gov.dk/model/core/"
    xmlns:gln="https://www.gs1.dk/gs1-standarder/identifikation/gln-global-location-number/"
    xmlns:udd="https://www.dst.dk/da/TilSalg/Forskningsservice/Dokumentation/hoejkvalitetsvariable/elevregister-2/udd#"
    xmlns:kle="http://kle-online.dk/" xmlns:form="http://www.form-online.dk/" xmlns:dmv="https://motorregister.skat.dk/"
    xmlns:sor="https://services.nsi.dk/en/Services/SOR" memoVersion="1.2" memoSchVersion="1.1.0">
  <memo:MessageHeader>
    <memo:messageType>DIGITALPOST</memo:messageType>
    <memo:messageUUID>8c2ea15d-61fb-4ba9-9366-42f8b194c114</memo:messageUUID>
    <memo:messageID>h-id</memo:messageID>
    <memo:messageCode>h-code</memo:messageCode>
    <memo:label>Børnehaveplads</memo:label>
    <memo:notification>h-notification</memo:notification>
    <memo:additionalNotification>h-additional</memo:additionalNotification>
    <memo:reply>true</memo:reply>
    <memo:replyByDateTime>2026-12-01T12:00:00Z</memo:replyByDateTime>
    <memo:doNotDeliverUntilDate>2026-11-24</memo:doNotDeliverUntilDate>
    <memo:mandatory>true</memo:mandatory>
    <memo:legalNotification>false</memo:legalNotification>
    <memo:postType>MYNDIGHEDSPOST</memo:postType>
    <memo:Sender>
      <memo:senderID>s-id</memo:senderID>
      <memo:idType>s-type</memo:idType>
      <memo:idTypeLabel>s-typelabel</memo:idTypeLabel>
      <memo:label>s-label</memo:label>
      <memo:AttentionData>
        <memo:AttentionPerson><memo:personID>ap-id</memo:personID><memo:label>ap-label</memo:label></memo:AttentionPerson>
        <grd:ProductionUnit><grd:productionUnitNumber>9999999999</grd:productionUnitNumber><grd:productionUnitName>pu-name</grd:productionUnitName></grd:ProductionUnit>
        <gln:GlobalLocationNumber><gln:globalLocationNumber>5798000012345</gln:globalLocationNumber><gln:location>gln-location</gln:location></gln:GlobalLocationNumber>
        <memo:EMail><memo:emailAddress>em-address</memo:emailAddress><memo:relatedAgent>em-agent</memo:relatedAgent></memo:EMail>
        <grd:SEnumber><grd:seNumber>se-number</grd:seNumber><grd:companyName>se-name</grd:companyName></grd:SEnumber>
        <memo:Telephone><memo:telephoneNumber>te-number</memo:telephoneNumber><memo:relatedAgent>te-agent</memo:relatedAgent></memo:Telephone>
        <grd:EID><grd:eID>eid-id</grd:eID><grd:label>eid-label</grd:label></grd:EID>
        <memo:ContentResponsible><memo:contentResponsibleID>cr-id</memo:contentResponsibleID><memo:label>cr-label</memo:label></memo:ContentResponsible>
        <memo:GeneratingSystem><memo:generatingSystemID>gs-id</memo:generatingSystemID><memo:label>gs-label</memo:label></memo:GeneratingSystem>
        <sor:SORdata><sor:sorIdentifier>sor-id</sor:sorIdentifier><sor:entryName>sor-name</sor:entryName></sor:SORdata>
        <grd:Address>
          <grd:id>ad-id</grd:id><grd:addressLabel>ad-label</grd:addressLabel><grd:houseNumber>ad-house</grd:houseNumber>
          <grd:door>ad-door</grd:door><grd:floor>ad-floor</grd:floor><grd:co>ad-co</grd:co><grd:zipCode>ad-zip</grd:zipCode>
          <grd:city>ad-city</grd:city><grd:country>ad-country</grd:country>
          <grd:AddressPoint>
            <grd:geographicEastingMeasure>1.5</grd:geographicEastingMeasure>
            <grd:geographicNorthingMeasure>2.5</grd:geographicNorthingMeasure>
            <grd:geographicHeightMeasure>3.5</grd:geographicHeightMeasure>
          </grd:AddressPoint>
        </grd:Address>
        <grd:UnstructuredAddress><grd:unstructured>ua-text</grd:unstructured></grd:UnstructuredAddress>
      </memo:AttentionData>
      <memo:ContactPoint>
        <memo:contactGroup>cp-group</memo:contactGroup>
        <memo:contactPointID>cp-id</memo:contactPointID>
        <memo:label>cp-label</memo:label>
        <memo:ContactInfo><memo:label>ci-1</memo:label><memo:value>cv-1</memo:value></memo:ContactInfo>
        <memo:ContactInfo><memo:label>ci-2</memo:label><memo:value>cv-2</memo:value></memo:ContactInfo>
      </memo:ContactPoint>
      <memo:Representative>
        <memo:representativeID>re-id</memo:representativeID><memo:idType>re-type</memo:idType><memo:label>re-label</memo:label>
      </memo:Representative>
    </memo:Sender>
    <memo:Recipient>
      <memo:recipientID>r-id</memo:recipientID>
      <memo:idType>r-type</memo:idType>
      <memo:idTypeLabel>r-typelabel</memo:idTypeLabel>
      <memo:label>r-label</memo:label>
      <memo:AttentionData><memo:AttentionPerson><memo:label>r-person</memo:label></memo:AttentionPerson></memo:AttentionData>
      <memo:ContactPoint><memo:contactPointID>r-point</memo:contactPointID></memo:ContactPoint>
    </memo:Recipient>
    <memo:ContentData>
      <grd:CPRdata><grd:cprNumber>0100000000</grd:cprNumber><grd:name>cpr-name</grd:name></grd:CPRdata>
      <grd:CVRdata><grd:cvrNumber>00000000</grd:cvrNumber><grd:companyName>cvr-name</grd:companyName></grd:CVRdata>
      <dmv:MotorVehicle><dmv:licenseNumber>AB12345</dmv:licenseNumber><dmv:chassisNumber>mv-chassis</dmv:chassisNumber></dmv:MotorVehicle>
      <grd:PropertyNumber><grd:propertyNumber>pn-number</grd:propertyNumber></grd:PropertyNumber>
      <memo:CaseID><memo:caseID>case-id</memo:caseID><memo:caseSystem>case-system</memo:caseSystem></memo:CaseID>
      <kle:KLEdata><kle:subjectKey>kle-key</kle:subjectKey><kle:version>kle-version</kle:version><kle:activityFacet>kle-facet</kle:activityFacet><kle:label>kle-label</kle:label></kle:KLEdata>
      <form:FORMdata><form:taskKey>form-key</form:taskKey><form:version>form-version</form:version><form:activityFacet>form-facet</form:activityFacet><form:label>form-label</form:label></form:FORMdata>
      <grd:ProductionUnit><grd:productionUnitNumber>42</grd:productionUnitNumber></grd:ProductionUnit>
      <udd:Education><udd:educationCode>ed-code</udd:educationCode><udd:educationName>ed-name</udd:educationName></udd:Education>
      <grd:Address><grd:city>cd-city</grd:city></grd:Address>
      <grd:UnstructuredAddress><grd:unstructured>cd-unstructured</grd:unstructured></grd:UnstructuredAddress>
      <memo:AdditionalContentData><memo:contentDataType>ac-type</memo:contentDataType><memo:contentDataName>ac-name</memo:contentDataName><memo:contentDataValue>ac-value</memo:contentDataValue></memo:AdditionalContentData>
      <memo:AdditionalContentData><memo:contentDataName>ac-name-2</memo:contentDataName><memo:contentDataValue>ac-value-2</memo:contentDataValue></memo:AdditionalContentData>
    </memo:ContentData>
    <memo:ForwardData>
      <memo:messageUUID>f-uuid</memo:messageUUID>
      <memo:originalMessageDateTime>2026-01-02T03:04:05Z</memo:originalMessageDateTime>
      <memo:originalSender>f-sender</memo:originalSender>
      <memo:originalContentResponsible>f-responsible</memo:originalContentResponsible>
      <memo:originalRepresentative>f-representative</memo:originalRepresentative>
      <memo:contactPointID>f-point</memo:contactPointID>
      <memo:comment>f-comment</memo:comment>
    </memo:ForwardData>
    <memo:ReplyData>
      <memo:messageID>rd-id</memo:messageID>
      <memo:messageUUID>rd-uuid</memo:messageUUID>
      <memo:replyUUID>rd-reply</memo:replyUUID>
      <memo:senderID>rd-sender</memo:senderID>
      <memo:recipientID>rd-recipient</memo:recipientID>
      <memo:caseID>rd-case</memo:caseID>
      <memo:contactPointID>rd-point</memo:contactPointID>
      <memo:generatingSystemID>rd-system</memo:generatingSystemID>
      <memo:comment>rd-comment</memo:comment>
      <memo:AdditionalReplyData><memo:label>ar-label</memo:label><memo:value>ar-value</memo:value></memo:AdditionalReplyData>
    </memo:ReplyData>
    <memo:ReplyData><memo:messageUUID>rd-uuid-2</memo:messageUUID></memo:ReplyData>
  </memo:MessageHeader>
  <memo:MessageBody>
    <memo:createdDateTime>2026-11-23T08:31:00Z</memo:createdDateTime>
    <memo:MainDocument>
      <memo:mainDocumentID>md-id</memo:mainDocumentID>
      <memo:label>md-label</memo:label>
      <memo:File>
        <memo:encodingFormat>text/plain</memo:encodingFormat><memo:filename>brev.txt</memo:filename>
        <memo:language>da</memo:language><memo:content>S8OmcmUgw4VzZQ==</memo:content>
      </memo:File>
      <memo:File>
        <memo:encodingFormat>application/pdf</memo:encodingFormat><memo:filename>brev.pdf</memo:filename>
        <memo:language>en</memo:language><memo:content>
          JVBE
          Rg==
        </memo:content>
      </memo:File>
      <memo:Action>
        <memo:label>a-label</memo:label><memo:actionCode>AFTALE</memo:actionCode>
        <memo:startDateTime>2026-11-24T09:00:00Z</memo:startDateTime><memo:endDateTime>2026-11-25T09:00:00Z</memo:endDateTime>
        <memo:Reservation>
          <memo:description>rv-description</memo:description>
          <memo:reservationUUID>rv-uuid</memo:reservationUUID>
          <memo:abstract>rv-abstract</memo:abstract>
          <memo:location>rv-location</memo:location>
          <memo:startDateTime>2026-12-01T09:00:00Z</memo:startDateTime>
          <memo:endDateTime>2026-12-01T10:00:00Z</memo:endDateTime>
          <memo:organizerMail>rv-mail</memo:organizerMail>
          <memo:organizerName>rv-name</memo:organizerName>
        </memo:Reservation>
      </memo:Action>
      <memo:Action>
        <memo:label>a-label-2</memo:label><memo:actionCode>BETALING</memo:actionCode>
        <memo:EntryPoint><memo:url>https://betal.example/?a=1&amp;b=2</memo:url></memo:EntryPoint>
      </memo:Action>
      <memo:Action><memo:label>a-label-3</memo:label><memo:actionCode>INFORMATION</memo:actionCode></memo:Action>
    </memo:MainDocument>
    <memo:AdditionalDocument>
      <memo:additionalDocumentID>ad-id-1</memo:additionalDocumentID>
      <memo:label>add-label</memo:label>
      <memo:File><memo:encodingFormat>text/plain</memo:encodingFormat><memo:filename>bilag.txt</memo:filename><memo:language>da</memo:language><memo:content>YWJj</memo:content></memo:File>
      <memo:Action><memo:label>ad-action</memo:label><memo:actionCode>TILMELDING</memo:actionCode></memo:Action>
    </memo:AdditionalDocument>
    <memo:AdditionalDocument>
      <memo:File><memo:encodingFormat>text/plain</memo:encodingFormat><memo:filename>tomt.txt</memo:filename><memo:language>da</memo:language><memo:content/></memo:File>
    </memo:AdditionalDocument>
    <memo:TechnicalDocument>
      <memo:technicalDocumentID>td-id</memo:technicalDocumentID>
      <memo:label>td-label</memo:label>
      <memo:File><memo:encodingFormat>text/xml</memo:encodingFormat><memo:filename>data.xml</memo:filename><memo:language>da</memo:language><memo:content>PGEvPg==</memo:content></memo:File>
    </memo:TechnicalDocument>
  </memo:MessageBody>
</memo:Message>
)";

std::string small_letter(std::string_view header, std::string_view file) {
  return R"(<m:Message xmlns:m="https://DigitalPost.dk/MeMo-1" memoVersion="1.2"><m:MessageHeader>
<m:messageType>DIGITALPOST</m:messageType><m:messageUUID>8c2ea15d-61fb-4ba9-9366-42f8b194c114</m:messageUUID><m:label>Kort</m:label>
<m:Sender><m:senderID>00000001</m:senderID><m:idType>CVR</m:idType><m:label>By</m:label></m:Sender>
<m:Recipient><m:recipientID>0100000000</m:recipientID><m:idType>CPR</m:idType></m:Recipient>)" +
         std::string(header) + R"(</m:MessageHeader>
<m:MessageBody><m:createdDateTime>2026-11-23T08:31:00Z</m:createdDateTime><m:MainDocument><m:File><m:encodingFormat>text/plain</m:encodingFormat>
<m:filename>brev.txt</m:filename><m:language>da</m:language><m:content>aGVq</m:content>)" +
         std::string(file) + "</m:File></m:MainDocument></m:MessageBody></m:Message>";
}

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  INFO(path.string());
  REQUIRE(file);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::filesystem::path> xml_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
    if (entry.path().extension() == ".xml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace memobox::memo::test

#include "tests/platform/projection_parts.h"

#include <cctype>
#include <cstdint>
#include <limits>
#include <string>

#include "core/base/uuid.h"
#include "tests/platform/projection.h"

namespace memobox::sandbox {

using memo::OptionalText;

void put(Json& object, const char* name, const OptionalText& text) {
  if (text) object[name] = *text;
}

void put_uuid(Json& object, const char* name, const OptionalText& text) {
  if (text && is_uuid(*text)) object[name] = lower_uuid(*text);
}

void put_time(Json& object, const char* name, const OptionalText& text) {
  if (const std::string time = platform_time(text.value_or("")); !time.empty()) object[name] = time;
}

namespace {

// idType is free text in MeMo and an enumeration here.
std::string id_type(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text == "CPR" || text == "CVR" ? text : "UNKNOWN";
}

Json address_json(const memo::Address& a) {
  Json json = Json::object();
  put(json, "addressId", a.id);
  put(json, "addressLabel", a.addressLabel);
  put(json, "houseNumber", a.houseNumber);
  put(json, "door", a.door);
  put(json, "floor", a.floor);
  put(json, "co", a.co);
  put(json, "zipCode", a.zipCode);
  put(json, "city", a.city);
  put(json, "country", a.country);
  if (a.addressPoint) {
    put(json, "geographicEastingMeasure", a.addressPoint->geographicEastingMeasure);
    put(json, "geographicNorthingMeasure", a.addressPoint->geographicNorthingMeasure);
    put(json, "geographicHeightMeasure", a.addressPoint->geographicHeightMeasure);
  }
  return json;
}

void put_attention_organisation(Json& json, const memo::AttentionData& d) {
  if (d.productionUnit) {
    json["productionUnitNumber"] = d.productionUnit->productionUnitNumber;
    put(json, "productionUnitName", d.productionUnit->productionUnitName);
  }
  if (d.globalLocationNumber) {
    json["globalLocationNumber"] = d.globalLocationNumber->globalLocationNumber;
    put(json, "location", d.globalLocationNumber->location);
  }
  if (d.seNumber) {
    json["seNumber"] = d.seNumber->seNumber;
    put(json, "seCompanyName", d.seNumber->companyName);
  }
  if (d.contentResponsible) {
    put(json, "contentResponsibleId", d.contentResponsible->contentResponsibleID);
    put(json, "contentResponsibleLabel", d.contentResponsible->label);
  }
  if (d.generatingSystem) {
    json["generatingSystemId"] = d.generatingSystem->generatingSystemID;
    put(json, "generatingSystemLabel", d.generatingSystem->label);
  }
  if (d.sorData) {
    json["sorDataSorIdentifier"] = d.sorData->sorIdentifier;
    put(json, "sorDataEntryName", d.sorData->entryName);
  }
}

void put_attention_person(Json& json, const memo::AttentionData& d) {
  if (d.attentionPerson) {
    put(json, "personId", d.attentionPerson->personID);
    put(json, "personLabel", d.attentionPerson->label);
  }
  if (d.eMail) {
    json["emailAddress"] = d.eMail->emailAddress;
    put(json, "relatedEmailAgent", d.eMail->relatedAgent);
  }
  if (d.telephone) {
    json["telephoneNumber"] = d.telephone->telephoneNumber;
    put(json, "relatedTelephoneAgent", d.telephone->relatedAgent);
  }
  if (d.eID) {
    json["eid"] = d.eID->eID;
    put(json, "eidLabel", d.eID->label);
  }
}

Json attention_data_json(const memo::AttentionData& d) {
  Json json = Json::object();
  put_attention_person(json, d);
  put_attention_organisation(json, d);
  if (d.unstructuredAddress) json["unstructuredAddress"] = d.unstructuredAddress->unstructured;
  if (d.address) json["address"] = address_json(*d.address);
  return json;
}

Json contact_point_json(const memo::ContactPoint& point) {
  Json json = Json::object();
  put(json, "contactGroup", point.contactGroup);
  put_uuid(json, "contactPointId", point.contactPointID);
  put(json, "label", point.label);
  for (const memo::ContactInfo& info : point.contactInfo)
    json["contactInfo"].push_back({{"label", info.label}, {"value", info.value}});
  return json;
}

void put_subject_data(Json& json, const memo::ContentData& d) {
  if (d.cprData) {
    json["cprDataCprNumber"] = d.cprData->cprNumber;
    put(json, "cprDataName", d.cprData->name);
  }
  if (d.cvrData) {
    json["cvrDataCvrNumber"] = d.cvrData->cvrNumber;
    put(json, "cvrDataCompanyName", d.cvrData->companyName);
  }
  if (d.motorVehicle) {
    json["motorVehicleLicenseNumber"] = d.motorVehicle->licenseNumber;
    put(json, "motorVehicleChassisNumber", d.motorVehicle->chassisNumber);
  }
  if (d.propertyNumber) json["propertyNumber"] = d.propertyNumber->propertyNumber;
  if (d.caseID) {
    json["caseId"] = d.caseID->caseID;
    json["caseSystem"] = d.caseID->caseSystem;
  }
}

void put_classification(Json& json, const memo::ContentData& d) {
  if (d.kleData) {
    json["kleDataSubjectKey"] = d.kleData->subjectKey;
    json["kleDataVersion"] = d.kleData->version;
    put(json, "kleDataActivityFacet", d.kleData->activityFacet);
    json["kleDataLabel"] = d.kleData->label;
  }
  if (d.formData) {
    json["formDataTaskKey"] = d.formData->taskKey;
    json["formDataVersion"] = d.formData->version;
    put(json, "formDataActivityFacet", d.formData->activityFacet);
    json["formDataLabel"] = d.formData->label;
  }
}

// A number here, though it is text in AttentionData; the type is int32, which real numbers of ten digits may not fit.
void put_production_unit(Json& json, const memo::ProductionUnit& unit) {
  std::int64_t number = 0;
  bool fits = !unit.productionUnitNumber.empty() && unit.productionUnitNumber.size() <= 10;
  for (const char c : unit.productionUnitNumber) {
    fits = fits && c >= '0' && c <= '9';
    if (fits) number = number * 10 + (c - '0');
  }
  if (fits && number <= std::numeric_limits<std::int32_t>::max()) json["productionUnitNumber"] = number;
  put(json, "productionUnitName", unit.productionUnitName);
}

}  // namespace

Json sender_json(const memo::Sender& sender) {
  Json json = {{"senderId", sender.senderID}, {"senderIdType", id_type(sender.idType)}};
  put(json, "senderIdTypeLabel", sender.idTypeLabel);
  json["label"] = sender.label;
  if (sender.attentionData) json["attentionData"] = attention_data_json(*sender.attentionData);
  if (sender.contactPoint) json["contactPoint"] = contact_point_json(*sender.contactPoint);
  json["organisationId"] = made_up_uuid("organisation " + sender.senderID);
  return json;
}

Json recipient_json(const memo::Recipient& recipient) {
  Json json = {{"recipientId", recipient.recipientID}, {"recipientIdType", id_type(recipient.idType)}};
  put(json, "recipientIdTypeLabel", recipient.idTypeLabel);
  put(json, "label", recipient.label);
  if (recipient.attentionData) json["attentionData"] = attention_data_json(*recipient.attentionData);
  if (recipient.contactPoint) json["contactPoint"] = contact_point_json(*recipient.contactPoint);
  return json;
}

Json content_data_json(const memo::ContentData& d) {
  Json json = Json::object();
  put_subject_data(json, d);
  put_classification(json, d);
  if (d.productionUnit) put_production_unit(json, *d.productionUnit);
  if (d.education) {
    json["educationCode"] = d.education->educationCode;
    put(json, "educationName", d.education->educationName);
  }
  if (d.unstructuredAddress) json["unstructuredAddress"] = d.unstructuredAddress->unstructured;
  if (d.address) json["address"] = address_json(*d.address);
  for (const memo::AdditionalContentData& more : d.additionalContentData) {
    Json item = Json::object();
    put(item, "contentDataType", more.contentDataType);
    item["contentDataName"] = more.contentDataName;
    item["contentDataValue"] = more.contentDataValue;
    json["additionalContentData"].push_back(std::move(item));
  }
  return json;
}

Json reply_data_json(const memo::ReplyData& d) {
  Json json = Json::object();
  put_uuid(json, "childMessageId", d.messageUUID);
  put_uuid(json, "parentMessageId", d.replyUUID);
  put(json, "messageIdentifier", d.messageID);
  put(json, "senderId", d.senderID);
  put(json, "recipientId", d.recipientID);
  put(json, "caseId", d.caseID);
  put(json, "contactPointId", d.contactPointID);
  put(json, "generatingSystemId", d.generatingSystemID);
  put(json, "comment", d.comment);
  for (const memo::AdditionalReplyData& more : d.additionalReplyData)
    json["additionalReplyData"].push_back({{"label", more.label}, {"value", more.value}});
  return json;
}

Json forward_data_json(const memo::ForwardData& d) {
  Json json = Json::object();
  put_uuid(json, "originalMessageId", d.messageUUID);
  json["originalSender"] = d.originalSender;
  put(json, "originalContentResponsible", d.originalContentResponsible);
  put_uuid(json, "contactPointId", d.contactPointID);
  put(json, "comment", d.comment);
  put_time(json, "originalMessageDateTime", d.originalMessageDateTime);
  return json;
}

}  // namespace memobox::sandbox
